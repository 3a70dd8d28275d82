import type { IndustryName } from "./industries.ts";

export type Tier = "A" | "B" | "C";

export interface KeyAccount {
	name: string;
	/** As people say it. */
	shortName: string;
	industry: IndustryName;
	city: string;
	country: string;
	tier: Tier;
}

const account = (
	tier: Tier,
	name: string,
	shortName: string,
	industry: IndustryName,
	city: string,
	country = "Danmark",
): KeyAccount => ({ tier, name, shortName, industry, city, country });

/** Five for each key account manager, in their order. The first one is the demo's. */
export const KEY_ACCOUNTS: readonly KeyAccount[] = [
	account("A", "Nordvind A/S", "Nordvind", "storage", "Esbjerg"),
	account("B", "Tværsø Mejeri A.m.b.a.", "Tværsø Mejeri", "dairy", "Brønderslev"),
	account("B", "Kornvang Bagerier A/S", "Kornvang", "bakery", "Horsens"),
	account("C", "Storbæk Fjernvarme", "Storbæk Fjernvarme", "heat", "Holstebro"),
	account("C", "Limvig Skaldyr ApS", "Limvig", "seafood", "Nykøbing Mors"),
	account("A", "Havbo Seafood A/S", "Havbo", "seafood", "Hirtshals"),
	account("B", "Østerled Kølehuse A/S", "Østerled", "storage", "Taulov"),
	account("B", "Strandholt Skibe A/S", "Strandholt", "marine", "Frederikshavn"),
	account("C", "Ravnkilde Is A/S", "Ravnkilde", "meals", "Aalborg"),
	account("C", "Thyvang Varme A.m.b.a.", "Thyvang Varme", "heat", "Thisted"),
	account("A", "Skovly Energi A/S", "Skovly Energi", "heat", "Silkeborg"),
	account("B", "Gudenvang Papir A/S", "Gudenvang", "process", "Randers"),
	account("B", "Kongsdam Kemi A/S", "Kongsdam", "process", "Hobro"),
	account("C", "Vadeland Frugt & Grønt A/S", "Vadeland", "retail", "Ribe"),
	account("C", "Solmark Gartnerier ApS", "Solmark", "process", "Odense"),
	account("A", "Lyngdal Pharma A/S", "Lyngdal Pharma", "pharma", "Kalundborg"),
	account("A", "Stenbro Biotek A/S", "Stenbro", "pharma", "Hillerød"),
	account("B", "Holmhave Medico A/S", "Holmhave", "pharma", "Ballerup"),
	account("B", "Brinkholt Bryggeri A/S", "Brinkholt", "brewery", "Slagelse"),
	account("C", "Rosenlund Chokolade A/S", "Rosenlund", "process", "Kolding"),
	account("A", "Bøgedal Data A/S", "Bøgedal Data", "data", "Fredericia"),
	account("B", "Hjortholt Datacentre ApS", "Hjortholt", "data", "Viborg"),
	account("B", "Klinteby Bioenergi A/S", "Klinteby", "biogas", "Næstved"),
	account("C", "Mariehøj Hospitalsservice", "Mariehøj", "hospital", "Aarhus"),
	account("C", "Agerbo Frost A/S", "Agerbo Frost", "meals", "Aabenraa"),
	account("A", "Elmevang Detail A/S", "Elmevang", "retail", "Brøndby"),
	account("B", "Sundby Logistik A/S", "Sundby Logistik", "storage", "Køge"),
	account("B", "Fynsvang Slagterier A/S", "Fynsvang", "meat", "Odense"),
	account("B", "Bakkeby Kyllinger A/S", "Bakkeby", "meat", "Vejen"),
	account("C", "Hvidesande Fiskeeksport ApS", "Hvidesande Fisk", "seafood", "Hvide Sande"),
	account("A", "Sjövik Mat AB", "Sjövik", "meals", "Malmö", "Sverige"),
	account("B", "Fjordhavn Sjømat AS", "Fjordhavn", "seafood", "Bergen", "Norge"),
	account("B", "Björkdal Livs AB", "Björkdal", "retail", "Göteborg", "Sverige"),
	account("C", "Koivuranta Meijeri Oy", "Koivuranta", "dairy", "Tampere", "Finland"),
	account("C", "Norrhavn Færger A/S", "Norrhavn", "marine", "København"),
	account("A", "Grønvang Protein A/S", "Grønvang", "ingredients", "Nykøbing Falster"),
	account("B", "Isfelt Frost A/S", "Isfelt", "seafood", "Skagen"),
	account("B", "Nørrevig Fødevarer A/S", "Nørrevig", "meals", "Viborg"),
	account("C", "Ydbæk Mælk A/S", "Ydbæk", "dairy", "Ringkøbing"),
	account("C", "Østhav Frost ApS", "Østhav", "storage", "Rønne"),
];

/** Of the experts' hours, in per cent; all key accounts together come near 60. */
export const AGREED_SHARE: Record<Tier, number> = { A: 3, B: 1.5, C: 0.5 };
