// Made from the routes of the server by: npm run generate
export interface paths {
    "/api/v1/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of party codes by language */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodesAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Differences between reports that are not of numbers */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    kind?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["KeptDifference"][];
                            next: string | null;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{a}/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Timeline, figures, quotations and differences of two parties */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    a: string;
                    b: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dyad-months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scores of done happenings by pair of parties and month
         * @description A happening counts once for each pair of its parties; those without a day, over the end of a month, denied, planned or called for are left out. The export happenings-parquet gives the same table in SQL: docs/exports.md.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Party code */
                    a?: string;
                    /** @description Party code */
                    b?: string;
                    /** @description The `next` of the page before */
                    cursor?: string;
                    /** @description First month */
                    from?: string;
                    limit?: number;
                    /** @description Last month */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DyadMonth"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dyads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of states and bodies by the happenings between them */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    limit?: number;
                    /** @description Code of a party that takes part */
                    party?: string;
                    sort?: "happenings" | "mean" | "last";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Dyad"][];
                            next: string | null;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entities with how often they are mentioned, most mentioned first */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    kind?: "person" | "state" | "organisation" | "company" | "group" | "place" | "publication" | "document";
                    limit?: number;
                    /** @description Part of a name or id, in any language */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EntityCount"][];
                            next: string | null;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entity: names, offices, sayings, acts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntityAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new, as it comes (server-sent events)
         * @description Events: `hello` and `reports` (with id: send it back as Last-Event-ID to miss nothing), `progress` (a Job), `alert` (an alert of a saved subject).
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "last-event-id"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Server-sent events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kept record in a format of other programs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The whole record, streamed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": string;
                        "application/feed+json": string;
                        "application/graphml+xml": string;
                        "application/ld+json": string;
                        "application/vnd.apache.parquet": string;
                        "application/x-ndjson": string;
                        "text/calendar": string;
                        "text/csv": string;
                        "text/tab-separated-values": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/happenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Happenings by party, type, status and day, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    /** @description First day of the happening */
                    from?: string;
                    limit?: number;
                    /** @description Party code */
                    party?: string;
                    status?: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
                    /** @description Last day of the happening */
                    to?: string;
                    /** @description PLOVER 2.0 event type */
                    type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
                    /** @description Party code */
                    with?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ScoredHappening"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the server up and its store open? */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reports: number;
                            statements: number;
                            status: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far something is that is being added */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Judgements, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    /** @description Also those that were taken back or followed by another */
                    history?: boolean;
                    kind?: string;
                    limit?: number;
                    /** @description An id that stands on either side */
                    of?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Judgement"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Judge whether two things are one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description A judgement to keep */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewJudgement"];
                };
            };
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The judgement as kept */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Judgement"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a judgement back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Taken back; its history is kept */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a text into a record without keeping it
         * @description As NDJSON, {id, url?, title?, published?, outlet?, text | html} a line: the records come one a line, in order, and `error` for a line that cannot be read
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        published?: string;
                        text: string;
                        title?: string;
                    };
                    "application/x-ndjson": unknown;
                };
            };
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The record */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Report"];
                        "application/x-ndjson": string;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** May requests be sent here? */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ready";
                            /** @description sqlite or postgres */
                            store: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Reports that credit this agency (`agencies` of a report) */
                    agency?: string;
                    /** @description The `next` of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReportHead"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Read and keep a text, a page, a file, an address or a feed
         * @description JSON with one of text, html, url, feed; or a file as it is, with its media type and ?name=
         */
        post: {
            parameters: {
                query?: {
                    /** @description Name of the file; its ending helps to tell what it is */
                    name?: string;
                    published?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/gzip": unknown;
                    "application/json": components["schemas"]["AddOrder"];
                    "application/octet-stream": unknown;
                    "application/pdf": unknown;
                    "application/warc": unknown;
                    "application/x-ndjson": unknown;
                    "application/xhtml+xml": unknown;
                    "message/rfc822": unknown;
                    "multipart/related": unknown;
                    "text/html": unknown;
                    "text/plain": unknown;
                };
            };
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Taken; /jobs/:id and /events tell how far it is */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report with its record */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptReport"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quantities with all claims about them, those that contradict first */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    limit?: number;
                    /** @description Verdicts, with commas between them; none: all */
                    verdict?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Series"][];
                            next: string | null;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One quantity with every claim about it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SeriesAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlets with their share of own and agency reports, agencies, nameless sources */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourcesAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements by words of their sentence and by filters
         * @description With Accept: application/x-ndjson all that answer are streamed, one a line; `limit` then says nothing
         */
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    /** @description The `next` of the page before */
                    cursor?: string;
                    /** @description Entity id in any role, with those that were judged to be the same */
                    entity?: string;
                    from?: string;
                    /** @description What is told lies on or after this day */
                    happenedFrom?: string;
                    /** @description What is told lies on or before this day */
                    happenedTo?: string;
                    id?: string;
                    kind?: "event" | "quotation" | "figure" | "relation";
                    /** @description Figures that are, or may be, at least so much */
                    least?: number;
                    limit?: number;
                    /** @description Figures that are, or may be, at most so much */
                    most?: number;
                    outlet?: string;
                    party?: string;
                    /** @description Words; in quotation marks side by side, "..."~5 within five words of each other */
                    q?: string;
                    recipient?: string;
                    sort?: "newest" | "best";
                    status?: string;
                    to?: string;
                    type?: string;
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description There are more than were counted */
                            isMore: boolean;
                            items: components["schemas"]["Found"][];
                            next: string | null;
                            /** @description How many there are, counted up to 10,000 */
                            total: number;
                        };
                        "application/x-ndjson": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stories told by more than one report, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Story"][];
                            next: string | null;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One story: who reports what, who differs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoryAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved subjects, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedSubject"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Save a subject */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description A subject to save */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSubject"];
                };
            };
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The subject as saved */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedSubject"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One saved subject */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedSubject"];
                    };
                };
            };
        };
        /** Change a subject */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description A subject to save */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSubject"];
                };
            };
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedSubject"];
                    };
                };
            };
        };
        post?: never;
        /** Remove a subject */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects/{id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The alerts of a subject as an Atom feed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Atom, RFC 4287 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Differences, dyads, stories and reports for the home page, with counts of all */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, in words */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in words */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SummaryAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What to read and keep: one of text, html, url or feed */
        AddOrder: {
            /** @description Address of a feed whose entries are fetched once, politely */
            feed?: string;
            /** @description HTML source of one page */
            html?: string;
            /** @description Outlet id or host */
            outlet?: string;
            published?: string;
            /** @description Plain text of one report */
            text?: string;
            title?: string;
            /** @description Address of a page to fetch; with text or html: where that came from */
            url?: string;
        };
        Article: {
            /** @description Agencies credited as the report's own source: afp, reuters, tass ... */
            agencies: string[];
            /**
             * @description True where no dateline, byline or credit line names the agencies but only the text does; then they are links only of what their paragraphs tell.
             * @enum {boolean}
             */
            agenciesNamed?: true;
            authors: string[];
            blocks: {
                end: number;
                /** @enum {string} */
                kind: "title" | "heading" | "paragraph";
                start: number;
            }[];
            dateline: {
                place: string | null;
                span: components["schemas"]["Span"];
            } | null;
            dropped: {
                reason: string;
                text: string;
            }[];
            id: string;
            /** @description ISO 639-1 code */
            language: string;
            /** @description Outlet id or host */
            outlet: string | null;
            published: {
                /** @enum {string} */
                basis: "given" | "metadata" | "printed" | "feed" | "inferred";
                /** @description ISO 8601 */
                value: string;
            } | null;
            sentences: components["schemas"]["Span"][];
            /** @description Title, then paragraphs, separated by "\n"; chrome removed */
            text: string;
            title: string | null;
            translatedFrom: string | null;
            url: string | null;
        };
        Claim: {
            /**
             * @description Absent: a statement of the report. alluded: the sentence speaks of the act without telling it whole. sentence: the sentence as such, of which nothing was read (its status says nothing). With both, `statement` is an id of its own and names no statement of the report
             * @enum {string}
             */
            basis?: "alluded" | "sentence";
            chain: components["schemas"]["Link"][];
            /** @description That of the statement; absent with `basis` */
            confidence?: number;
            report: string;
            sentence: components["schemas"]["Span"];
            statement: string;
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            /** @description The sentence as printed */
            text: string;
        };
        /** @description Party code, outlet or agency to names */
        CodesAnswer: {
            [key: string]: {
                [key: string]: string;
            };
        };
        Difference: {
            /** @enum {string} */
            kind: "status" | "actors" | "date" | "place" | "attribution" | "wording" | "denial";
            sides: components["schemas"]["Claim"][];
            /**
             * @description Only spelling, figures, forms of address, names of days and the like differ: not worth a line by itself
             * @enum {boolean}
             */
            slight?: true;
            story: string | null;
            why: {
                [key: string]: string;
            };
        };
        /** @description All that is known between two parties */
        DossierAnswer: {
            a: {
                code: string;
                /** @description Language code to name */
                name: {
                    [key: string]: string;
                };
            };
            b: {
                code: string;
                /** @description Language code to name */
                name: {
                    [key: string]: string;
                };
            };
            /** @description Months from which on the level of the index is another one */
            changes: {
                after: number;
                before: number;
                /** @description YYYY-MM, the first month of the new level */
                month: string;
            }[];
            differences: components["schemas"]["Difference"][];
            happenings: components["schemas"]["ScoredHappening"][];
            months: components["schemas"]["MonthIndex"][];
            /** @description Entity id to names, of those that quotations and relations name */
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            people: {
                entity: components["schemas"]["Entity"];
                mentions: number;
                offices: string[];
            }[];
            quotations: components["schemas"]["Quoted"][];
            relations: {
                report: components["schemas"]["ReportHead"];
                sentence: string;
                statement: components["schemas"]["RelationStatement"];
            }[];
            reports: components["schemas"]["ReportHead"][];
            /** @description Stories of the listed reports that are episodes of one another, the newest saga first */
            sagas: {
                episodes: {
                    from: string | null;
                    /** @description Story */
                    id: string;
                    origins: number;
                    reports: number;
                    title: string;
                }[];
                id: string;
                /** @description One for each story but the first: the earlier story that it continues */
                links: {
                    /**
                     * @description recalls: the later story looks back upon an act that the earlier one told as news. case: both are about one person of no office. matter: the same parties and the same telling words within two months. yearly: the same a year or some years later
                     * @enum {string}
                     */
                    basis: "recalls" | "case" | "matter" | "yearly";
                    /** @description Story */
                    earlier: string;
                    /** @description Story */
                    later: string;
                    /** @description The act (two happenings), the person or the words as printed */
                    shared: string[];
                    /** @description Language code to the reason in words */
                    why: {
                        [key: string]: string;
                    };
                }[];
                /** @description From the earliest on */
                stories: string[];
                /** @description The title of its first story */
                title: string;
            }[];
            series: components["schemas"]["Series"][];
            /** @description How much there is in all; the lists hold the newest of it */
            totals: {
                happenings: number;
                reports: number;
            };
        };
        /** @description Two parties with the scores of what happened between them */
        Dyad: {
            a: string;
            b: string;
            happenings: number;
            last: string;
            /** @description Language code to name */
            nameA: {
                [key: string]: string;
            };
            /** @description Language code to name */
            nameB: {
                [key: string]: string;
            };
            score: number;
            /** @description Scores that occur, each at most three times */
            scores: number[];
        };
        /** @description What two parties did to each other in a month */
        DyadMonth: {
            a: string;
            /** @description The two party codes, in order */
            b: string;
            /** @description Happenings with a score below 0 */
            conflict: number;
            /** @description Happenings with a score above 0 */
            cooperation: number;
            happenings: number;
            /** @description scoreTenths / 10 / happenings */
            mean: number;
            /** @description YYYY-MM */
            month: string;
            /** @description Happenings by quad: verbal cooperation, material cooperation, verbal conflict, material conflict */
            quads: number[];
            /** @description Sum of the PLOVER scores in tenths, exact */
            scoreTenths: number;
        };
        Entity: {
            /** @description Party code: ISO 3166 alpha-3, UN, EU ..., or ISO3~slug */
            code: string | null;
            id: string;
            /** @enum {string} */
            kind: "person" | "state" | "organisation" | "company" | "group" | "place" | "publication" | "document";
            /** @description Language code to name */
            name: {
                [key: string]: string;
            };
            wikidata?: string;
        };
        /** @description One entity: names, offices, sayings, acts */
        EntityAnswer: {
            entity: components["schemas"]["Entity"];
            events: {
                report: components["schemas"]["ReportHead"];
                sentence: string;
                statement: components["schemas"]["EventStatement"];
            }[];
            /** @description The first sentence that names it, of the newest reports */
            named: {
                report: components["schemas"]["ReportHead"];
                sentence: string;
            }[];
            names: {
                [key: string]: {
                    count?: number;
                    kind: string;
                    text: string;
                }[];
            };
            offices: {
                current?: boolean;
                from?: string;
                of: string;
                office: string;
                to?: string;
            }[];
            quotations: components["schemas"]["Quoted"][];
            totals: {
                /** @description Of these, the newest, from which names, sayings and acts are taken */
                read: number;
                /** @description Reports that mention it */
                reports: number;
            };
        };
        /** @description An entity with how often it is mentioned */
        EntityCount: {
            /** @description Party code: ISO 3166 alpha-3, UN, EU ..., or ISO3~slug */
            code: string | null;
            id: string;
            /** @enum {string} */
            kind: "person" | "state" | "organisation" | "company" | "group" | "place" | "publication" | "document";
            mentions: number;
            /** @description Language code to name */
            name: {
                [key: string]: string;
            };
            /** @description Reports that mention it */
            reports: number;
            wikidata?: string;
        };
        EventStatement: {
            actors: components["schemas"]["Party"][];
            chain: components["schemas"]["Link"][];
            /** @description Calibrated on gold */
            confidence: number;
            contexts: string[];
            /** @description Hash of the content: same text, same id, on any machine */
            id: string;
            /** @enum {string} */
            kind: "event";
            modes: string[];
            place: {
                code: string | null;
                entity: string;
                span: components["schemas"]["Span"];
            } | null;
            recipients: components["schemas"]["Party"][];
            /** @description The frame or rule that fired */
            rule: string;
            /** @description PLOVER score of type or mode */
            score: number;
            sentence: components["schemas"]["Span"];
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            time: {
                /** @enum {string} */
                basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                from: string;
                text?: string;
                /** @description ISO 8601 date, included */
                to: string;
            } | null;
            trigger: components["schemas"]["Span"];
            /**
             * @description PLOVER 2.0 event type
             * @enum {unknown}
             */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
        };
        FigureClaim: {
            /**
             * @description Absent: a statement of the report. alluded: the sentence speaks of the act without telling it whole. sentence: the sentence as such, of which nothing was read (its status says nothing). With both, `statement` is an id of its own and names no statement of the report
             * @enum {string}
             */
            basis?: "alluded" | "sentence";
            chain: components["schemas"]["Link"][];
            /** @description That of the statement; absent with `basis` */
            confidence?: number;
            report: string;
            sentence: components["schemas"]["Span"];
            statement: string;
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            /** @description The sentence as printed */
            text: string;
            value: {
                /** @enum {string} */
                approx: "exact" | "about" | "more-than" | "less-than" | "up-to" | "between";
                max: number | null;
                min: number | null;
            };
        };
        FigureStatement: {
            /** @description what it is compared with, as printed */
            base?: string;
            chain: components["schemas"]["Link"][];
            /** @enum {string} */
            change?: "up" | "down";
            /** @description Calibrated on gold */
            confidence: number;
            /** @description Hash of the content: same text, same id, on any machine */
            id: string;
            /** @enum {string} */
            kind: "figure";
            measure: string | null;
            /**
             * @description the denominator of a rate: three billion a year
             * @enum {string}
             */
            per?: "year" | "month" | "day" | "hour";
            period: {
                from: string;
                to: string;
            } | null;
            place: {
                code: string | null;
                entity: string;
                span: components["schemas"]["Span"];
            } | null;
            /** @description The frame or rule that fired */
            rule: string;
            sentence: components["schemas"]["Span"];
            /**
             * @description told as a target, a forecast, an estimate or a claim; absent where it is told as fact
             * @enum {string}
             */
            standing?: "target" | "forecast" | "estimate" | "claim";
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            subjects: components["schemas"]["Party"][];
            time: {
                /** @enum {string} */
                basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                from: string;
                text?: string;
                /** @description ISO 8601 date, included */
                to: string;
            } | null;
            trigger: components["schemas"]["Span"];
            /** @description ISO 4217 code, %, km, t, bbl, MW, m3, year, month, day, persons, count:<noun> */
            unit: string;
            value: {
                /** @enum {string} */
                approx: "exact" | "about" | "more-than" | "less-than" | "up-to" | "between";
                max: number | null;
                min: number | null;
            };
            what: string;
        };
        /** @description A statement that answers a query */
        Found: {
            /** @description Where words of the query stand in the sentence: [start, end) */
            highlights: number[][];
            report: components["schemas"]["ReportHead"];
            sentence: string;
            statement: components["schemas"]["Statement"];
        };
        Happening: {
            actors: string[];
            backing?: {
                /** @description Reports that print one text count once, and so do reports that have the matter from one agency or publication */
                origins: number;
                reports: number;
            };
            /**
             * @description No sentence tells the act whole: its parties are those that two reports name in the same role, or none
             * @enum {string}
             */
            basis?: "alluded";
            claims: components["schemas"]["Claim"][];
            /** @description That of the surest statement that tells it so. Below 0.5 it is a lead, rather read wrong than right: relation indices leave it out. Absent where no sentence tells it whole */
            confidence?: number;
            id: string;
            recipients: string[];
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            story: string | null;
            time: {
                /** @enum {string} */
                basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                from: string;
                text?: string;
                /** @description ISO 8601 date, included */
                to: string;
            } | null;
            /**
             * @description PLOVER 2.0 event type
             * @enum {unknown}
             */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
        };
        /** @description Something that is being added, and how far it is */
        Job: {
            /** @description Of these new */
            added: number;
            /** @description Documents that could not be read */
            failed: number;
            id: string;
            /** @description Of these kept before */
            known: number;
            /** @description What went wrong, in words, at most 20 */
            problems: string[];
            /** @description Reports read so far */
            read: number;
            /** @description Ids of the reports that were read, at most 200 */
            reports: string[];
            source: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
        };
        /** @description One word of a person on whether two things are one */
        Judgement: {
            a: string;
            at: string;
            /** @description The two ids, the smaller one first */
            b: string;
            /** @description Name of the token, or `local` */
            by: string;
            id: string;
            /** @description The last word of this person on this pair that was not taken back */
            inForce: boolean;
            /** @description What is judged */
            kind: string;
            note: string | null;
            /** @enum {string} */
            verdict: "same" | "not-same" | "unsure";
            withdrawnAt: string | null;
            withdrawnBy: string | null;
        };
        KeptDifference: {
            id: string;
            /** @enum {string} */
            kind: "status" | "actors" | "date" | "place" | "attribution" | "wording" | "denial";
            sides: components["schemas"]["Claim"][];
            /**
             * @description Only spelling, figures, forms of address, names of days and the like differ: not worth a line by itself
             * @enum {boolean}
             */
            slight?: true;
            story: string | null;
            why: {
                [key: string]: string;
            };
        };
        /** @description One report with its record and its story */
        KeptReport: {
            id: string;
            /** @description Entity id to names */
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            origins: components["schemas"]["Story"] | null;
            report: components["schemas"]["Report"];
        };
        Link: {
            entity: string | null;
            /** @enum {string} */
            kind: "outlet" | "agency" | "publication" | "official" | "person" | "anonymous" | "document";
            name: string;
            span?: components["schemas"]["Span"];
            verb?: string;
        };
        Mention: {
            /** @description Party code of the state or body acted for, where it differs from or adds to that of the entity */
            code?: string | null;
            end: number;
            entity: string;
            /** @enum {string} */
            form: "name" | "title" | "metonym" | "pronoun" | "description";
            /** @description Entities meant together by a plural or dual such as the two countries */
            members?: string[];
            /** @description The rule that linked the words to the entity, for example gazetteer, office-by-date, counterpart */
            resolvedBy: string;
            /** @description PLOVER sector: GOV, MIL, REB, ... */
            sector?: string | null;
            start: number;
        };
        /** @description PLOVER scores of the happenings of a month that were done */
        MonthIndex: {
            conflict: number;
            cooperation: number;
            count: number;
            /** @description Upper end of that band */
            high?: number;
            /** @description Lower end of the band that holds nine in ten means of so few happenings */
            low?: number;
            mean: number | null;
            /** @description YYYY-MM */
            month: string;
        };
        /** @description A judgement to keep */
        NewJudgement: {
            a: string;
            b: string;
            /**
             * @description What is judged
             * @enum {string}
             */
            kind: "happening" | "story" | "entity" | "series" | "report" | "statement";
            note?: string;
            /** @enum {string} */
            verdict: "same" | "not-same" | "unsure";
        };
        /** @description A subject to save */
        NewSubject: {
            name: string;
            query: components["schemas"]["SubjectQuery"];
        };
        Notice: {
            /** @description Stable ASCII code, for example date-unresolved */
            code: string;
            message: string;
            span?: components["schemas"]["Span"];
        };
        Party: {
            code: string;
            entity: string | null;
            sector: string | null;
            span: components["schemas"]["Span"];
        };
        /** @description An error, RFC 9457 (application/problem+json) */
        Problem: {
            detail: string;
            status: number;
            title: string;
            type: string;
        };
        QuotationStatement: {
            addressee?: components["schemas"]["Party"];
            chain: components["schemas"]["Link"][];
            /** @description Calibrated on gold */
            confidence: number;
            content: components["schemas"]["Span"];
            /** @enum {string} */
            form: "direct" | "indirect" | "mixed";
            /** @description Hash of the content: same text, same id, on any machine */
            id: string;
            /** @description Further parties who said it together with the speaker: the other side of a joint statement. */
            jointly?: components["schemas"]["Party"][];
            /** @enum {string} */
            kind: "quotation";
            occasion?: string;
            place: {
                code: string | null;
                entity: string;
                span: components["schemas"]["Span"];
            } | null;
            /** @description The frame or rule that fired */
            rule: string;
            sentence: components["schemas"]["Span"];
            speaker: {
                code: string;
                entity: string | null;
                name: string;
                sector: string | null;
                span: components["schemas"]["Span"];
            };
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            time: {
                /** @enum {string} */
                basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                from: string;
                text?: string;
                /** @description ISO 8601 date, included */
                to: string;
            } | null;
            trigger: components["schemas"]["Span"];
            verb: string | null;
        };
        Quoted: {
            report: components["schemas"]["ReportHead"];
            sentence: string;
            statement: components["schemas"]["QuotationStatement"];
            text: string;
        };
        RelationStatement: {
            chain: components["schemas"]["Link"][];
            /** @description Calibrated on gold */
            confidence: number;
            /** @description Hash of the content: same text, same id, on any machine */
            id: string;
            /** @enum {string} */
            kind: "relation";
            object: components["schemas"]["Party"];
            place: {
                code: string | null;
                entity: string;
                span: components["schemas"]["Span"];
            } | null;
            predicate: string;
            /** @description The frame or rule that fired */
            rule: string;
            sentence: components["schemas"]["Span"];
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            subject: components["schemas"]["Party"];
            time: {
                /** @enum {string} */
                basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                from: string;
                text?: string;
                /** @description ISO 8601 date, included */
                to: string;
            } | null;
            trigger: components["schemas"]["Span"];
        };
        /** @description One report as Isnad reads it */
        Report: {
            /** @description Acts that sentences speak of without telling them whole */
            allusions?: {
                /** @description Party codes, as far as the sentence names them */
                actors: string[];
                recipients: string[];
                /** @description The frame of the word */
                rule: string;
                sentence: components["schemas"]["Span"];
                /** @enum {string} */
                status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
                trigger: components["schemas"]["Span"];
                /**
                 * @description PLOVER 2.0 event type
                 * @enum {unknown}
                 */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
            }[];
            article: components["schemas"]["Article"];
            engine: {
                /** @description Digest of each data pack */
                packs: {
                    [key: string]: string;
                };
                version: string;
            };
            entities: components["schemas"]["Entity"][];
            input: {
                id?: string;
                path?: string;
                url?: string;
            };
            mentions: components["schemas"]["Mention"][];
            notices: components["schemas"]["Notice"][];
            /** @enum {string} */
            schema: "isnad.report/1";
            statements: components["schemas"]["Statement"][];
        };
        /** @description What a list shows of a report */
        ReportHead: {
            agencies: string[];
            id: string;
            outlet: string | null;
            outletName: {
                [key: string]: string;
            } | null;
            published: string | null;
            statements: number;
            title: string | null;
        };
        /** @description A saved subject */
        SavedSubject: {
            changedAt: string;
            /** @description Address of its Atom feed on this server */
            feed: string;
            id: string;
            madeAt: string;
            name: string;
            query: components["schemas"]["SubjectQuery"];
            /** @description Key of the signatures of its webhook; given once, when the webhook is set */
            secret?: string;
        };
        /** @description One event, merged from the statements of all reports that tell it */
        ScoredHappening: {
            actors: string[];
            backing?: {
                /** @description Reports that print one text count once, and so do reports that have the matter from one agency or publication */
                origins: number;
                reports: number;
            };
            /**
             * @description No sentence tells the act whole: its parties are those that two reports name in the same role, or none
             * @enum {string}
             */
            basis?: "alluded";
            claims: components["schemas"]["Claim"][];
            /** @description That of the surest statement that tells it so. Below 0.5 it is a lead, rather read wrong than right: relation indices leave it out. Absent where no sentence tells it whole */
            confidence?: number;
            id: string;
            /** @description PLOVER modes that at least half of its statements have */
            modes: string[];
            /** @description Independent sources; a wire report reprinted by ten outlets counts once */
            origins: number;
            recipients: string[];
            reports: number;
            /** @description Mean PLOVER score of its statements */
            score: number;
            /** @enum {string} */
            status: "happened" | "ongoing" | "planned" | "called-for" | "denied" | "recalled";
            story: string | null;
            time: {
                /** @enum {string} */
                basis: "stated" | "relative" | "published";
                /** @description ISO 8601 date */
                from: string;
                text?: string;
                /** @description ISO 8601 date, included */
                to: string;
            } | null;
            /**
             * @description PLOVER 2.0 event type
             * @enum {unknown}
             */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
            when: string | null;
        };
        Series: {
            backing?: {
                /** @description Reports that print one text count once, and so do reports that have the matter from one agency or publication */
                origins: number;
                reports: number;
            };
            claims: components["schemas"]["FigureClaim"][];
            id: string;
            measure: string | null;
            period: {
                from: string;
                to: string;
            } | null;
            subjects: string[];
            unit: string;
            /** @description Each value that is claimed, with what stands behind it, the best backed first */
            values?: {
                /** @description Reports that print one text count once, and so do reports that have the matter from one agency or publication */
                origins: number;
                reports: number;
                value: {
                    /** @enum {string} */
                    approx: "exact" | "about" | "more-than" | "less-than" | "up-to" | "between";
                    max: number | null;
                    min: number | null;
                };
            }[];
            /** @enum {string} */
            verdict: "single" | "agree" | "adds" | "differs" | "contradicts" | "evolves";
            what: string;
            /** @description Language code to the reason in words */
            why: {
                [key: string]: string;
            };
        };
        /** @description One quantity with every claim about it */
        SeriesAnswer: {
            backing?: {
                /** @description Reports that print one text count once, and so do reports that have the matter from one agency or publication */
                origins: number;
                reports: number;
            };
            claims: components["schemas"]["FigureClaim"][];
            id: string;
            measure: string | null;
            period: {
                from: string;
                to: string;
            } | null;
            reports: components["schemas"]["ReportHead"][];
            subjects: string[];
            unit: string;
            /** @description Each value that is claimed, with what stands behind it, the best backed first */
            values?: {
                /** @description Reports that print one text count once, and so do reports that have the matter from one agency or publication */
                origins: number;
                reports: number;
                value: {
                    /** @enum {string} */
                    approx: "exact" | "about" | "more-than" | "less-than" | "up-to" | "between";
                    max: number | null;
                    min: number | null;
                };
            }[];
            /** @enum {string} */
            verdict: "single" | "agree" | "adds" | "differs" | "contradicts" | "evolves";
            what: string;
            /** @description Language code to the reason in words */
            why: {
                [key: string]: string;
            };
        };
        /** @description Whom one is really reading */
        SourcesAnswer: {
            agencies: {
                id: string;
                /** @description Language code to name */
                name: {
                    [key: string]: string;
                };
                outlets: string[];
                reports: number;
            }[];
            nameless: {
                name: string;
                reports: string[];
                statements: number;
            }[];
            outlets: {
                /** @description Reports that credit an agency */
                agency: number;
                id: string;
                /** @description Language code to name */
                name: {
                    [key: string]: string;
                };
                /** @description Reports that no other outlet shares */
                own: number;
                reports: number;
                /** @description Reports shared with others without credit */
                unknown: number;
            }[];
        };
        /** @description Offsets into article.text, in UTF-16 code units, half open */
        Span: {
            /** @description First UTF-16 code unit after the stretch */
            end: number;
            /** @description First UTF-16 code unit */
            start: number;
        };
        Statement: components["schemas"]["EventStatement"] | components["schemas"]["QuotationStatement"] | components["schemas"]["FigureStatement"] | components["schemas"]["RelationStatement"];
        Story: {
            episode?: {
                /** @description Dated acts between two parties or more */
                acts: {
                    bodies: string[];
                    from: string;
                    happening: string;
                    /** @description It lies in the days of the story, and is not looked back upon */
                    isNews: boolean;
                    to: string;
                    /**
                     * @description PLOVER 2.0 event type
                     * @enum {unknown}
                     */
                    type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
                }[];
                /** @description States and organisations that most of its leads name */
                bodies: string[];
                /** @description Persons of no office that many of its leads name: a victim, a suspect */
                cases: {
                    entity: string;
                    /** @description The name as printed */
                    shown: string;
                }[];
                /** @description Day of its first report (ISO), or null */
                from: string | null;
                /** @description Persons that most of its leads name */
                persons: string[];
                /** @description Day of its last report */
                to: string | null;
                /** @description The weightiest words of title and lead outside names, with a word as printed; weights of unit length */
                words: {
                    shown: string;
                    term: string;
                    weight: number;
                }[];
            };
            id: string;
            /** @description A partition of the reports: those in one part have one origin */
            origins: string[][];
            reports: string[];
            /** @description Who took what from whom */
            takings?: {
                /** @description credit: it names its source. text: its sentences stand there nearly word for word. quotations: it has the same words of the same speakers */
                basis: ("credit" | "text" | "quotations")[];
                /** @description How many sentences these are in all; 0 where the report as a whole credits an agency */
                count: number;
                from: {
                    /** @description A report of the story, or an entity */
                    id: string | null;
                    /** @enum {string} */
                    kind: "report" | "agency" | "publication";
                    /** @description The name of agency or publication; the title of the report */
                    name: string;
                };
                /**
                 * @description Of two reports: whether the source is known to be the earlier one. same-day: they share text, and who took it from whom is not known
                 * @enum {string}
                 */
                order?: "earlier" | "same-day";
                /** @description The report that took */
                report: string;
                /** @description The sentences that it took or credits, at most five */
                sentences: components["schemas"]["Span"][];
            }[];
            title: string;
        };
        /** @description One story: who reports what, who differs */
        StoryAnswer: {
            differences: components["schemas"]["Difference"][];
            /** @description The stories of the saga, from the earliest on */
            episodes: components["schemas"]["Story"][];
            happenings: components["schemas"]["ScoredHappening"][];
            reports: components["schemas"]["ReportHead"][];
            saga: {
                id: string;
                /** @description One for each story but the first: the earlier story that it continues */
                links: {
                    /**
                     * @description recalls: the later story looks back upon an act that the earlier one told as news. case: both are about one person of no office. matter: the same parties and the same telling words within two months. yearly: the same a year or some years later
                     * @enum {string}
                     */
                    basis: "recalls" | "case" | "matter" | "yearly";
                    /** @description Story */
                    earlier: string;
                    /** @description Story */
                    later: string;
                    /** @description The act (two happenings), the person or the words as printed */
                    shared: string[];
                    /** @description Language code to the reason in words */
                    why: {
                        [key: string]: string;
                    };
                }[];
                /** @description From the earliest on */
                stories: string[];
                /** @description The title of its first story */
                title: string;
            } | null;
            series: components["schemas"]["Series"][];
            story: components["schemas"]["Story"];
        };
        /** @description What a subject asks for and where its alerts go */
        SubjectQuery: {
            email?: string[];
            /** @description New happening, changed status, contradiction, changed figure, planned event due; none: all */
            kinds?: ("happening" | "status" | "contradiction" | "figure" | "due")[];
            /**
             * @description Language of messages; default ar
             * @enum {string}
             */
            language?: "ar" | "en";
            /** @description Party codes; none: all parties */
            parties: string[];
            /** @description All parties must take part, not only one of them (a dyad) */
            together?: boolean;
            /** @description PLOVER types; none: all */
            types?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
            /** @description Address that alerts are posted to, signed */
            webhook?: string;
            /** @description Words that a sentence of it must hold */
            words?: string;
        };
        /** @description What is new and what needs a look */
        SummaryAnswer: {
            /** @description Announced in one report, come about or denied in another */
            changed: components["schemas"]["ScoredHappening"][];
            differences: components["schemas"]["KeptDifference"][];
            dyads: components["schemas"]["Dyad"][];
            planned: components["schemas"]["ScoredHappening"][];
            recent: components["schemas"]["ReportHead"][];
            reports: number;
            series: components["schemas"]["Series"][];
            statements: number;
            stories: components["schemas"]["Story"][];
            /** @description How many there are in all; the lists here are the first of them */
            totals: {
                /** @description Quantities whose values exclude each other */
                contradictions: number;
                differences: number;
                /** @description Quantities whose values differ and can all be right */
                differing: number;
                dyads: number;
                figures: number;
                planned: number;
                stories: number;
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
