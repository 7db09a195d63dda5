// Made from the routes of the server by: npm run generate
export interface paths {
    readonly "/api/v1/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Names of party codes by language */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CodesAnswer"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/differences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Differences between reports that are not of numbers */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly kind?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["KeptDifference"][];
                            readonly next: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dossiers/{a}/{b}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Timeline, figures, quotations and differences of two parties */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly a: string;
                    readonly b: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DossierAnswer"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dyad-months": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Scores of done happenings by pair of parties and month
         * @description A happening counts once for each pair of its parties; those without a day, over the end of a month, denied, planned or called for are left out. The export happenings-parquet gives the same table in SQL: docs/exports.md.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Party code */
                    readonly a?: string;
                    /** @description Party code */
                    readonly b?: string;
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    /** @description First month */
                    readonly from?: string;
                    readonly limit?: number;
                    /** @description Last month */
                    readonly to?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["DyadMonth"][];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dyads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Pairs of states and bodies by the happenings between them */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly limit?: number;
                    /** @description Code of a party that takes part */
                    readonly party?: string;
                    readonly sort?: "happenings" | "mean" | "last";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Dyad"][];
                            readonly next: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/entities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Entities with how often they are mentioned, most mentioned first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly kind?: "person" | "state" | "organisation" | "company" | "group" | "place" | "publication" | "document";
                    readonly limit?: number;
                    /** @description Part of a name or id, in any language */
                    readonly q?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["EntityCount"][];
                            readonly next: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/entities/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One entity: names, offices, sayings, acts */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EntityAnswer"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is new, as it comes (server-sent events)
         * @description Events: `hello` and `reports` (with id: send it back as Last-Event-ID to miss nothing), `progress` (a Job), `alert` (an alert of a saved subject).
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    readonly "last-event-id"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Server-sent events */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/event-stream": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/export/{format}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The kept record in a format of other programs */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly format: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The whole record, streamed */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/atom+xml": string;
                        readonly "application/feed+json": string;
                        readonly "application/graphml+xml": string;
                        readonly "application/ld+json": string;
                        readonly "application/vnd.apache.parquet": string;
                        readonly "application/x-ndjson": string;
                        readonly "text/calendar": string;
                        readonly "text/csv": string;
                        readonly "text/tab-separated-values": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/happenings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Happenings by party, type, status and day, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    /** @description First day of the happening */
                    readonly from?: string;
                    readonly limit?: number;
                    /** @description Party code */
                    readonly party?: string;
                    readonly status?: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
                    /** @description Last day of the happening */
                    readonly to?: string;
                    /** @description PLOVER 2.0 event type */
                    readonly type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
                    /** @description Party code */
                    readonly with?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ScoredHappening"][];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Is the server up and its store open? */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly reports: number;
                            readonly statements: number;
                            readonly status: string;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far something is that is being added */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/judgements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Judgements, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    /** @description Also those that were taken back or followed by another */
                    readonly history?: boolean;
                    readonly kind?: string;
                    readonly limit?: number;
                    /** @description An id that stands on either side */
                    readonly of?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Judgement"][];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Judge whether two things are one */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description A judgement to keep */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewJudgement"];
                };
            };
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The judgement as kept */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Judgement"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/judgements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take a judgement back */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Taken back; its history is kept */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Read a text into a record without keeping it
         * @description As NDJSON, {id, url?, title?, published?, outlet?, text | html} a line: the records come one a line, in order, and `error` for a line that cannot be read
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly published?: string;
                        readonly text: string;
                        readonly title?: string;
                    };
                    readonly "application/x-ndjson": unknown;
                };
            };
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The record */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Report"];
                        readonly "application/x-ndjson": string;
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** May requests be sent here? */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly status: "ready";
                            /** @description sqlite or postgres */
                            readonly store: string;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reports, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ReportHead"][];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Read and keep a text, a page, a file, an address or a feed
         * @description JSON with one of text, html, url, feed; or a file as it is, with its media type and ?name=
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Name of the file; its ending helps to tell what it is */
                    readonly name?: string;
                    readonly published?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/gzip": unknown;
                    readonly "application/json": components["schemas"]["AddOrder"];
                    readonly "application/octet-stream": unknown;
                    readonly "application/pdf": unknown;
                    readonly "application/warc": unknown;
                    readonly "application/x-ndjson": unknown;
                    readonly "application/xhtml+xml": unknown;
                    readonly "message/rfc822": unknown;
                    readonly "multipart/related": unknown;
                    readonly "text/html": unknown;
                    readonly "text/plain": unknown;
                };
            };
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Taken; /jobs/:id and /events tell how far it is */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One report with its record */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["KeptReport"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/series": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Quantities with all claims about them, those that contradict first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly limit?: number;
                    /** @description Verdicts, with commas between them; none: all */
                    readonly verdict?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Series"][];
                            readonly next: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/series/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One quantity with every claim about it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SeriesAnswer"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Outlets with their share of own and agency reports, agencies, nameless sources */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SourcesAnswer"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Statements by words of their sentence and by filters
         * @description With Accept: application/x-ndjson all that answer are streamed, one a line; `limit` then says nothing
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly actor?: string;
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly from?: string;
                    /** @description What is told lies on or after this day */
                    readonly happenedFrom?: string;
                    /** @description What is told lies on or before this day */
                    readonly happenedTo?: string;
                    readonly id?: string;
                    readonly kind?: "event" | "quotation" | "figure" | "relation";
                    /** @description Figures that are, or may be, at least so much */
                    readonly least?: number;
                    readonly limit?: number;
                    /** @description Figures that are, or may be, at most so much */
                    readonly most?: number;
                    readonly outlet?: string;
                    readonly party?: string;
                    /** @description Words; in quotation marks side by side, "..."~5 within five words of each other */
                    readonly q?: string;
                    readonly recipient?: string;
                    readonly sort?: "newest" | "best";
                    readonly status?: string;
                    readonly to?: string;
                    readonly type?: string;
                    readonly unit?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description There are more than were counted */
                            readonly isMore: boolean;
                            readonly items: readonly components["schemas"]["Found"][];
                            readonly next: string | null;
                            /** @description How many there are, counted up to 10,000 */
                            readonly total: number;
                        };
                        readonly "application/x-ndjson": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stories": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stories told by more than one report, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Story"][];
                            readonly next: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stories/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One story: who reports what, who differs */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StoryAnswer"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/subjects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Saved subjects, oldest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["SavedSubject"][];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Save a subject */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description A subject to save */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewSubject"];
                };
            };
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The subject as saved */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedSubject"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/subjects/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One saved subject */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedSubject"];
                    };
                };
            };
        };
        /** Change a subject */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            /** @description A subject to save */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewSubject"];
                };
            };
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedSubject"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Remove a subject */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Removed */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/subjects/{id}/feed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The alerts of a subject as an Atom feed */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Atom, RFC 4287 */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/atom+xml": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Differences, dyads, stories and reports for the home page, with counts of all */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, in words */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SummaryAnswer"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What to read and keep: one of text, html, url or feed */
        readonly AddOrder: {
            /** @description Address of a feed whose entries are fetched once, politely */
            readonly feed?: string;
            /** @description HTML source of one page */
            readonly html?: string;
            /** @description Outlet id or host */
            readonly outlet?: string;
            readonly published?: string;
            /** @description Plain text of one report */
            readonly text?: string;
            readonly title?: string;
            /** @description Address of a page to fetch; with text or html: where that came from */
            readonly url?: string;
        };
        readonly Article: {
            /** @description Agencies credited as the report's own source: afp, reuters, tass ... */
            readonly agencies: readonly string[];
            readonly authors: readonly string[];
            readonly blocks: readonly {
                readonly end: number;
                /** @enum {string} */
                readonly kind: "title" | "heading" | "paragraph";
                readonly start: number;
            }[];
            readonly dateline: {
                readonly place: string | null;
                readonly span: components["schemas"]["Span"];
            } | null;
            readonly dropped: readonly {
                readonly reason: string;
                readonly text: string;
            }[];
            readonly id: string;
            /** @description ISO 639-1 code */
            readonly language: string;
            /** @description Outlet id or host */
            readonly outlet: string | null;
            readonly published: {
                /** @enum {string} */
                readonly basis: "given" | "metadata" | "printed" | "feed" | "inferred";
                /** @description ISO 8601 */
                readonly value: string;
            } | null;
            readonly sentences: readonly components["schemas"]["Span"][];
            /** @description Title, then paragraphs, separated by "\n"; chrome removed */
            readonly text: string;
            readonly title: string | null;
            readonly translatedFrom: string | null;
            readonly url: string | null;
        };
        readonly Claim: {
            /**
             * @description Absent: a statement of the report. alluded: the sentence speaks of the act without telling it whole. sentence: the sentence as such, of which nothing was read (its status says nothing). With both, `statement` is an id of its own and names no statement of the report
             * @enum {string}
             */
            readonly basis?: "alluded" | "sentence";
            readonly chain: readonly components["schemas"]["Link"][];
            readonly report: string;
            readonly sentence: components["schemas"]["Span"];
            readonly statement: string;
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            /** @description The sentence as printed */
            readonly text: string;
        };
        /** @description Party code, outlet or agency to names */
        readonly CodesAnswer: {
            readonly [key: string]: {
                readonly [key: string]: string;
            };
        };
        readonly Difference: {
            /** @enum {string} */
            readonly kind: "status" | "actors" | "date" | "place" | "attribution" | "wording" | "denial";
            readonly sides: readonly components["schemas"]["Claim"][];
            readonly story: string | null;
            readonly why: {
                readonly [key: string]: string;
            };
        };
        /** @description All that is known between two parties */
        readonly DossierAnswer: {
            readonly a: {
                readonly code: string;
                /** @description Language code to name */
                readonly name: {
                    readonly [key: string]: string;
                };
            };
            readonly b: {
                readonly code: string;
                /** @description Language code to name */
                readonly name: {
                    readonly [key: string]: string;
                };
            };
            readonly differences: readonly components["schemas"]["Difference"][];
            readonly happenings: readonly components["schemas"]["ScoredHappening"][];
            readonly months: readonly components["schemas"]["MonthIndex"][];
            /** @description Entity id to names, of those that quotations and relations name */
            readonly names: {
                readonly [key: string]: {
                    readonly [key: string]: string;
                };
            };
            readonly people: readonly {
                readonly entity: components["schemas"]["Entity"];
                readonly mentions: number;
                readonly offices: readonly string[];
            }[];
            readonly quotations: readonly components["schemas"]["Quoted"][];
            readonly relations: readonly {
                readonly report: components["schemas"]["ReportHead"];
                readonly sentence: string;
                readonly statement: components["schemas"]["RelationStatement"];
            }[];
            readonly reports: readonly components["schemas"]["ReportHead"][];
            readonly series: readonly components["schemas"]["Series"][];
            /** @description How much there is in all; the lists hold the newest of it */
            readonly totals: {
                readonly happenings: number;
                readonly reports: number;
            };
        };
        /** @description Two parties with the scores of what happened between them */
        readonly Dyad: {
            readonly a: string;
            readonly b: string;
            readonly happenings: number;
            readonly last: string;
            /** @description Language code to name */
            readonly nameA: {
                readonly [key: string]: string;
            };
            /** @description Language code to name */
            readonly nameB: {
                readonly [key: string]: string;
            };
            readonly score: number;
            /** @description Scores that occur, each at most three times */
            readonly scores: readonly number[];
        };
        /** @description What two parties did to each other in a month */
        readonly DyadMonth: {
            readonly a: string;
            /** @description The two party codes, in order */
            readonly b: string;
            /** @description Happenings with a score below 0 */
            readonly conflict: number;
            /** @description Happenings with a score above 0 */
            readonly cooperation: number;
            readonly happenings: number;
            /** @description scoreTenths / 10 / happenings */
            readonly mean: number;
            /** @description YYYY-MM */
            readonly month: string;
            /** @description Happenings by quad: verbal cooperation, material cooperation, verbal conflict, material conflict */
            readonly quads: readonly number[];
            /** @description Sum of the PLOVER scores in tenths, exact */
            readonly scoreTenths: number;
        };
        readonly Entity: {
            /** @description Party code: ISO 3166 alpha-3, UN, EU ..., or ISO3~slug */
            readonly code: string | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "person" | "state" | "organisation" | "company" | "group" | "place" | "publication" | "document";
            /** @description Language code to name */
            readonly name: {
                readonly [key: string]: string;
            };
            readonly wikidata?: string;
        };
        /** @description One entity: names, offices, sayings, acts */
        readonly EntityAnswer: {
            readonly entity: components["schemas"]["Entity"];
            readonly events: readonly {
                readonly report: components["schemas"]["ReportHead"];
                readonly sentence: string;
                readonly statement: components["schemas"]["EventStatement"];
            }[];
            /** @description The first sentence that names it, of the newest reports */
            readonly named: readonly {
                readonly report: components["schemas"]["ReportHead"];
                readonly sentence: string;
            }[];
            readonly names: {
                readonly [key: string]: readonly {
                    readonly count?: number;
                    readonly kind: string;
                    readonly text: string;
                }[];
            };
            readonly offices: readonly {
                readonly current?: boolean;
                readonly from?: string;
                readonly of: string;
                readonly office: string;
                readonly to?: string;
            }[];
            readonly quotations: readonly components["schemas"]["Quoted"][];
            readonly totals: {
                /** @description Of these, the newest, from which names, sayings and acts are taken */
                readonly read: number;
                /** @description Reports that mention it */
                readonly reports: number;
            };
        };
        /** @description An entity with how often it is mentioned */
        readonly EntityCount: {
            /** @description Party code: ISO 3166 alpha-3, UN, EU ..., or ISO3~slug */
            readonly code: string | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "person" | "state" | "organisation" | "company" | "group" | "place" | "publication" | "document";
            readonly mentions: number;
            /** @description Language code to name */
            readonly name: {
                readonly [key: string]: string;
            };
            /** @description Reports that mention it */
            readonly reports: number;
            readonly wikidata?: string;
        };
        readonly EventStatement: {
            readonly actors: readonly components["schemas"]["Party"][];
            readonly chain: readonly components["schemas"]["Link"][];
            /** @description Calibrated on gold */
            readonly confidence: number;
            readonly contexts: readonly string[];
            /** @description Hash of the content: same text, same id, on any machine */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "event";
            readonly modes: readonly string[];
            readonly place: {
                readonly code: string | null;
                readonly entity: string;
                readonly span: components["schemas"]["Span"];
            } | null;
            readonly recipients: readonly components["schemas"]["Party"][];
            /** @description The frame or rule that fired */
            readonly rule: string;
            /** @description PLOVER score of type or mode */
            readonly score: number;
            readonly sentence: components["schemas"]["Span"];
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            readonly time: {
                /** @enum {string} */
                readonly basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                readonly from: string;
                readonly text?: string;
                /** @description ISO 8601 date, included */
                readonly to: string;
            } | null;
            readonly trigger: components["schemas"]["Span"];
            /**
             * @description PLOVER 2.0 event type
             * @enum {unknown}
             */
            readonly type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
        };
        readonly FigureClaim: {
            /**
             * @description Absent: a statement of the report. alluded: the sentence speaks of the act without telling it whole. sentence: the sentence as such, of which nothing was read (its status says nothing). With both, `statement` is an id of its own and names no statement of the report
             * @enum {string}
             */
            readonly basis?: "alluded" | "sentence";
            readonly chain: readonly components["schemas"]["Link"][];
            readonly report: string;
            readonly sentence: components["schemas"]["Span"];
            readonly statement: string;
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            /** @description The sentence as printed */
            readonly text: string;
            readonly value: {
                /** @enum {string} */
                readonly approx: "exact" | "about" | "more-than" | "less-than" | "up-to" | "between";
                readonly max: number | null;
                readonly min: number | null;
            };
        };
        readonly FigureStatement: {
            /** @description what it is compared with, as printed */
            readonly base?: string;
            readonly chain: readonly components["schemas"]["Link"][];
            /** @enum {string} */
            readonly change?: "up" | "down";
            /** @description Calibrated on gold */
            readonly confidence: number;
            /** @description Hash of the content: same text, same id, on any machine */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "figure";
            readonly measure: string | null;
            /**
             * @description the denominator of a rate: three billion a year
             * @enum {string}
             */
            readonly per?: "year" | "month" | "day" | "hour";
            readonly period: {
                readonly from: string;
                readonly to: string;
            } | null;
            readonly place: {
                readonly code: string | null;
                readonly entity: string;
                readonly span: components["schemas"]["Span"];
            } | null;
            /** @description The frame or rule that fired */
            readonly rule: string;
            readonly sentence: components["schemas"]["Span"];
            /**
             * @description told as a target, a forecast, an estimate or a claim; absent where it is told as fact
             * @enum {string}
             */
            readonly standing?: "target" | "forecast" | "estimate" | "claim";
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            readonly subjects: readonly components["schemas"]["Party"][];
            readonly time: {
                /** @enum {string} */
                readonly basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                readonly from: string;
                readonly text?: string;
                /** @description ISO 8601 date, included */
                readonly to: string;
            } | null;
            readonly trigger: components["schemas"]["Span"];
            /** @description ISO 4217 code, %, km, t, bbl, MW, m3, year, month, day, persons, count:<noun> */
            readonly unit: string;
            readonly value: {
                /** @enum {string} */
                readonly approx: "exact" | "about" | "more-than" | "less-than" | "up-to" | "between";
                readonly max: number | null;
                readonly min: number | null;
            };
            readonly what: string;
        };
        /** @description A statement that answers a query */
        readonly Found: {
            /** @description Where words of the query stand in the sentence: [start, end) */
            readonly highlights: readonly (readonly number[])[];
            readonly report: components["schemas"]["ReportHead"];
            readonly sentence: string;
            readonly statement: components["schemas"]["Statement"];
        };
        readonly Happening: {
            readonly actors: readonly string[];
            /**
             * @description No sentence tells the act whole: its parties are those that two reports name in the same role, or none
             * @enum {string}
             */
            readonly basis?: "alluded";
            readonly claims: readonly components["schemas"]["Claim"][];
            readonly id: string;
            readonly recipients: readonly string[];
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            readonly story: string | null;
            readonly time: {
                /** @enum {string} */
                readonly basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                readonly from: string;
                readonly text?: string;
                /** @description ISO 8601 date, included */
                readonly to: string;
            } | null;
            /**
             * @description PLOVER 2.0 event type
             * @enum {unknown}
             */
            readonly type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
        };
        /** @description Something that is being added, and how far it is */
        readonly Job: {
            /** @description Of these new */
            readonly added: number;
            /** @description Documents that could not be read */
            readonly failed: number;
            readonly id: string;
            /** @description Of these kept before */
            readonly known: number;
            /** @description What went wrong, in words, at most 20 */
            readonly problems: readonly string[];
            /** @description Reports read so far */
            readonly read: number;
            /** @description Ids of the reports that were read, at most 200 */
            readonly reports: readonly string[];
            readonly source: string;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done" | "failed";
        };
        /** @description One word of a person on whether two things are one */
        readonly Judgement: {
            readonly a: string;
            readonly at: string;
            /** @description The two ids, the smaller one first */
            readonly b: string;
            /** @description Name of the token, or `local` */
            readonly by: string;
            readonly id: string;
            /** @description The last word of this person on this pair that was not taken back */
            readonly inForce: boolean;
            /** @description What is judged */
            readonly kind: string;
            readonly note: string | null;
            /** @enum {string} */
            readonly verdict: "same" | "not-same" | "unsure";
            readonly withdrawnAt: string | null;
            readonly withdrawnBy: string | null;
        };
        readonly KeptDifference: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "status" | "actors" | "date" | "place" | "attribution" | "wording" | "denial";
            readonly sides: readonly components["schemas"]["Claim"][];
            readonly story: string | null;
            readonly why: {
                readonly [key: string]: string;
            };
        };
        /** @description One report with its record and its story */
        readonly KeptReport: {
            readonly id: string;
            /** @description Entity id to names */
            readonly names: {
                readonly [key: string]: {
                    readonly [key: string]: string;
                };
            };
            readonly origins: components["schemas"]["Story"] | null;
            readonly report: components["schemas"]["Report"];
        };
        readonly Link: {
            readonly entity: string | null;
            /** @enum {string} */
            readonly kind: "outlet" | "agency" | "publication" | "official" | "person" | "anonymous" | "document";
            readonly name: string;
            readonly span?: components["schemas"]["Span"];
            readonly verb?: string;
        };
        readonly Mention: {
            /** @description Party code of the state or body acted for, where it differs from or adds to that of the entity */
            readonly code?: string | null;
            readonly end: number;
            readonly entity: string;
            /** @enum {string} */
            readonly form: "name" | "title" | "metonym" | "pronoun" | "description";
            /** @description Entities meant together by a plural or dual such as the two countries */
            readonly members?: readonly string[];
            /** @description The rule that linked the words to the entity, for example gazetteer, office-by-date, counterpart */
            readonly resolvedBy: string;
            /** @description PLOVER sector: GOV, MIL, REB, ... */
            readonly sector?: string | null;
            readonly start: number;
        };
        /** @description PLOVER scores of the happenings of a month that were done */
        readonly MonthIndex: {
            readonly conflict: number;
            readonly cooperation: number;
            readonly count: number;
            readonly mean: number | null;
            /** @description YYYY-MM */
            readonly month: string;
        };
        /** @description A judgement to keep */
        readonly NewJudgement: {
            readonly a: string;
            readonly b: string;
            /**
             * @description What is judged
             * @enum {string}
             */
            readonly kind: "happening" | "story" | "entity" | "series" | "report" | "statement";
            readonly note?: string;
            /** @enum {string} */
            readonly verdict: "same" | "not-same" | "unsure";
        };
        /** @description A subject to save */
        readonly NewSubject: {
            readonly name: string;
            readonly query: components["schemas"]["SubjectQuery"];
        };
        readonly Notice: {
            /** @description Stable ASCII code, for example date-unresolved */
            readonly code: string;
            readonly message: string;
            readonly span?: components["schemas"]["Span"];
        };
        readonly Party: {
            readonly code: string;
            readonly entity: string | null;
            readonly sector: string | null;
            readonly span: components["schemas"]["Span"];
        };
        /** @description An error, RFC 9457 (application/problem+json) */
        readonly Problem: {
            readonly detail: string;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        readonly QuotationStatement: {
            readonly addressee?: components["schemas"]["Party"];
            readonly chain: readonly components["schemas"]["Link"][];
            /** @description Calibrated on gold */
            readonly confidence: number;
            readonly content: components["schemas"]["Span"];
            /** @enum {string} */
            readonly form: "direct" | "indirect" | "mixed";
            /** @description Hash of the content: same text, same id, on any machine */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "quotation";
            readonly occasion?: string;
            readonly place: {
                readonly code: string | null;
                readonly entity: string;
                readonly span: components["schemas"]["Span"];
            } | null;
            /** @description The frame or rule that fired */
            readonly rule: string;
            readonly sentence: components["schemas"]["Span"];
            readonly speaker: {
                readonly code: string;
                readonly entity: string | null;
                readonly name: string;
                readonly sector: string | null;
                readonly span: components["schemas"]["Span"];
            };
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            readonly time: {
                /** @enum {string} */
                readonly basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                readonly from: string;
                readonly text?: string;
                /** @description ISO 8601 date, included */
                readonly to: string;
            } | null;
            readonly trigger: components["schemas"]["Span"];
            readonly verb: string | null;
        };
        readonly Quoted: {
            readonly report: components["schemas"]["ReportHead"];
            readonly sentence: string;
            readonly statement: components["schemas"]["QuotationStatement"];
            readonly text: string;
        };
        readonly RelationStatement: {
            readonly chain: readonly components["schemas"]["Link"][];
            /** @description Calibrated on gold */
            readonly confidence: number;
            /** @description Hash of the content: same text, same id, on any machine */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "relation";
            readonly object: components["schemas"]["Party"];
            readonly place: {
                readonly code: string | null;
                readonly entity: string;
                readonly span: components["schemas"]["Span"];
            } | null;
            readonly predicate: string;
            /** @description The frame or rule that fired */
            readonly rule: string;
            readonly sentence: components["schemas"]["Span"];
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            readonly subject: components["schemas"]["Party"];
            readonly time: {
                /** @enum {string} */
                readonly basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                readonly from: string;
                readonly text?: string;
                /** @description ISO 8601 date, included */
                readonly to: string;
            } | null;
            readonly trigger: components["schemas"]["Span"];
        };
        /** @description One report as Isnad reads it */
        readonly Report: {
            /** @description Acts that sentences speak of without telling them whole */
            readonly allusions?: readonly {
                /** @description Party codes, as far as the sentence names them */
                readonly actors: readonly string[];
                readonly recipients: readonly string[];
                /** @description The frame of the word */
                readonly rule: string;
                readonly sentence: components["schemas"]["Span"];
                /** @enum {string} */
                readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
                readonly trigger: components["schemas"]["Span"];
                /**
                 * @description PLOVER 2.0 event type
                 * @enum {unknown}
                 */
                readonly type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
            }[];
            readonly article: components["schemas"]["Article"];
            readonly engine: {
                /** @description Digest of each data pack */
                readonly packs: {
                    readonly [key: string]: string;
                };
                readonly version: string;
            };
            readonly entities: readonly components["schemas"]["Entity"][];
            readonly input: {
                readonly id?: string;
                readonly path?: string;
                readonly url?: string;
            };
            readonly mentions: readonly components["schemas"]["Mention"][];
            readonly notices: readonly components["schemas"]["Notice"][];
            /** @enum {string} */
            readonly schema: "isnad.report/1";
            readonly statements: readonly components["schemas"]["Statement"][];
        };
        /** @description What a list shows of a report */
        readonly ReportHead: {
            readonly agencies: readonly string[];
            readonly id: string;
            readonly outlet: string | null;
            readonly outletName: {
                readonly [key: string]: string;
            } | null;
            readonly published: string | null;
            readonly statements: number;
            readonly title: string | null;
        };
        /** @description A saved subject */
        readonly SavedSubject: {
            readonly changedAt: string;
            /** @description Address of its Atom feed on this server */
            readonly feed: string;
            readonly id: string;
            readonly madeAt: string;
            readonly name: string;
            readonly query: components["schemas"]["SubjectQuery"];
            /** @description Key of the signatures of its webhook; given once, when the webhook is set */
            readonly secret?: string;
        };
        /** @description One event, merged from the statements of all reports that tell it */
        readonly ScoredHappening: {
            readonly actors: readonly string[];
            /**
             * @description No sentence tells the act whole: its parties are those that two reports name in the same role, or none
             * @enum {string}
             */
            readonly basis?: "alluded";
            readonly claims: readonly components["schemas"]["Claim"][];
            readonly id: string;
            /** @description PLOVER modes that at least half of its statements have */
            readonly modes: readonly string[];
            /** @description Independent sources; a wire report reprinted by ten outlets counts once */
            readonly origins: number;
            readonly recipients: readonly string[];
            readonly reports: number;
            /** @description Mean PLOVER score of its statements */
            readonly score: number;
            /** @enum {string} */
            readonly status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            readonly story: string | null;
            readonly time: {
                /** @enum {string} */
                readonly basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                readonly from: string;
                readonly text?: string;
                /** @description ISO 8601 date, included */
                readonly to: string;
            } | null;
            /**
             * @description PLOVER 2.0 event type
             * @enum {unknown}
             */
            readonly type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
            readonly when: string | null;
        };
        readonly Series: {
            readonly claims: readonly components["schemas"]["FigureClaim"][];
            readonly id: string;
            readonly measure: string | null;
            readonly period: {
                readonly from: string;
                readonly to: string;
            } | null;
            readonly subjects: readonly string[];
            readonly unit: string;
            /** @enum {string} */
            readonly verdict: "single" | "agree" | "adds" | "differs" | "contradicts" | "evolves";
            readonly what: string;
            /** @description Language code to the reason in words */
            readonly why: {
                readonly [key: string]: string;
            };
        };
        /** @description One quantity with every claim about it */
        readonly SeriesAnswer: {
            readonly claims: readonly components["schemas"]["FigureClaim"][];
            readonly id: string;
            readonly measure: string | null;
            readonly period: {
                readonly from: string;
                readonly to: string;
            } | null;
            readonly reports: readonly components["schemas"]["ReportHead"][];
            readonly subjects: readonly string[];
            readonly unit: string;
            /** @enum {string} */
            readonly verdict: "single" | "agree" | "adds" | "differs" | "contradicts" | "evolves";
            readonly what: string;
            /** @description Language code to the reason in words */
            readonly why: {
                readonly [key: string]: string;
            };
        };
        /** @description Whom one is really reading */
        readonly SourcesAnswer: {
            readonly agencies: readonly {
                readonly id: string;
                /** @description Language code to name */
                readonly name: {
                    readonly [key: string]: string;
                };
                readonly outlets: readonly string[];
                readonly reports: number;
            }[];
            readonly nameless: readonly {
                readonly name: string;
                readonly reports: readonly string[];
                readonly statements: number;
            }[];
            readonly outlets: readonly {
                /** @description Reports that credit an agency */
                readonly agency: number;
                readonly id: string;
                /** @description Language code to name */
                readonly name: {
                    readonly [key: string]: string;
                };
                /** @description Reports that no other outlet shares */
                readonly own: number;
                readonly reports: number;
                /** @description Reports shared with others without credit */
                readonly unknown: number;
            }[];
        };
        /** @description Offsets into article.text, in UTF-16 code units, half open */
        readonly Span: {
            /** @description First UTF-16 code unit after the stretch */
            readonly end: number;
            /** @description First UTF-16 code unit */
            readonly start: number;
        };
        readonly Statement: components["schemas"]["EventStatement"] | components["schemas"]["QuotationStatement"] | components["schemas"]["FigureStatement"] | components["schemas"]["RelationStatement"];
        readonly Story: {
            readonly id: string;
            /** @description A partition of the reports: those in one part have one origin */
            readonly origins: readonly (readonly string[])[];
            readonly reports: readonly string[];
            readonly title: string;
        };
        /** @description One story: who reports what, who differs */
        readonly StoryAnswer: {
            readonly differences: readonly components["schemas"]["Difference"][];
            readonly happenings: readonly components["schemas"]["ScoredHappening"][];
            readonly reports: readonly components["schemas"]["ReportHead"][];
            readonly series: readonly components["schemas"]["Series"][];
            readonly story: components["schemas"]["Story"];
        };
        /** @description What a subject asks for and where its alerts go */
        readonly SubjectQuery: {
            readonly email?: readonly string[];
            /** @description New happening, changed status, contradiction, changed figure, planned event due; none: all */
            readonly kinds?: readonly ("happening" | "status" | "contradiction" | "figure" | "due")[];
            /**
             * @description Language of messages; default ar
             * @enum {string}
             */
            readonly language?: "ar" | "en";
            /** @description Party codes; none: all parties */
            readonly parties: readonly string[];
            /** @description All parties must take part, not only one of them (a dyad) */
            readonly together?: boolean;
            /** @description PLOVER types; none: all */
            readonly types?: readonly ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
            /** @description Address that alerts are posted to, signed */
            readonly webhook?: string;
            /** @description Words that a sentence of it must hold */
            readonly words?: string;
        };
        /** @description What is new and what needs a look */
        readonly SummaryAnswer: {
            /** @description Announced in one report, come about or denied in another */
            readonly changed: readonly components["schemas"]["ScoredHappening"][];
            readonly differences: readonly components["schemas"]["KeptDifference"][];
            readonly dyads: readonly components["schemas"]["Dyad"][];
            readonly planned: readonly components["schemas"]["ScoredHappening"][];
            readonly recent: readonly components["schemas"]["ReportHead"][];
            readonly reports: number;
            readonly series: readonly components["schemas"]["Series"][];
            readonly statements: number;
            readonly stories: readonly components["schemas"]["Story"][];
            /** @description How many there are in all; the lists here are the first of them */
            readonly totals: {
                /** @description Quantities whose values exclude each other */
                readonly contradictions: number;
                readonly differences: number;
                /** @description Quantities whose values differ and can all be right */
                readonly differing: number;
                readonly dyads: number;
                readonly figures: number;
                readonly planned: number;
                readonly stories: number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
