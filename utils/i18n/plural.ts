/** `1 change`, `2 changes`; both languages have one form for one and one for all other counts. */
export const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
