/** Names by which the parts of a corridor speak of each other: kebab-case without dots. */

/** Two-letter country code; `ZZ` stands for shared or international waters. */
export type CountryId = string;
export type PlaceId = string;
export type LinkId = string;
export type TerminalId = string;
export type VehicleClassId = string;
export type ServiceId = string;
export type CommodityId = string;
export type DemandId = string;
export type RuleId = string;
export type TariffId = string;
export type GateId = string;
export type CalendarId = string;
