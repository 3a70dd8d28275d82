import * as v from "valibot";
import type { Database } from "./database.ts";
import type { SeedUser } from "./seed-types.ts";

/** Who may sign in. The record in `User` has the rest: time zone, language, e-mail. */
export type CrmUser = SeedUser;

const UserRow = v.object({
	id: v.string(),
	username: v.string(),
	name: v.string(),
	seat: v.picklist(["kam", "manager", "lead", "admin"]),
	permissionSets: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
});

export function makeUserTable(db: Database): void {
	db.run(`CREATE TABLE IF NOT EXISTS __user (
		id TEXT PRIMARY KEY, username TEXT UNIQUE, name TEXT, seat TEXT, permissionSets TEXT)`);
}

export function addUser(db: Database, user: CrmUser): void {
	const permissionSets = JSON.stringify(user.permissionSets);
	const values = [user.id, user.username, user.name, user.seat, permissionSets];
	db.run("INSERT INTO __user VALUES (?, ?, ?, ?, ?)", ...values);
}

/** In the order of the seed. */
export function allUsers(db: Database): CrmUser[] {
	return db.all("SELECT * FROM __user ORDER BY rowid").map((row) => v.parse(UserRow, row));
}

export function userById(db: Database, id: string): CrmUser | undefined {
	const row = db.get("SELECT * FROM __user WHERE id = ?", id);
	return row && v.parse(UserRow, row);
}

export function userByName(db: Database, username: string): CrmUser | undefined {
	const row = db.get("SELECT * FROM __user WHERE username = ?", username);
	return row && v.parse(UserRow, row);
}
