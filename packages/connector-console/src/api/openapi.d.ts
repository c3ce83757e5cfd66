// Written by build/write-api-types.mjs from the host's /openapi.json: not by hand.

export interface paths {
    "/connect/api/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What search clients ask a server about itself */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cluster_name: string;
                            name: string;
                            tagline: string;
                            version: {
                                distribution: string;
                                number: string;
                            };
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
    "/connect/api/data/{index}/_count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what matches
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    _source?: string;
                    /** @description Hits to leave out at the start */
                    from?: string;
                    /** @description Query string */
                    q?: string;
                    /** @description Most hits to answer */
                    size?: string;
                    /** @description `field:asc`, several with commas */
                    sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    track_total_hits?: string;
                };
                header?: never;
                path: {
                    /** @description e.g. `syslog` */
                    index: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        /**
         * Count what matches
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    _source?: string;
                    /** @description Hits to leave out at the start */
                    from?: string;
                    /** @description Query string */
                    q?: string;
                    /** @description Most hits to answer */
                    size?: string;
                    /** @description `field:asc`, several with commas */
                    sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    track_total_hits?: string;
                };
                header?: never;
                path: {
                    /** @description e.g. `syslog` */
                    index: string;
                };
                cookie?: never;
            };
            /** @description Elasticsearch search body */
            requestBody: {
                content: {
                    "application/json": unknown;
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/connect/api/data/{index}/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search an index
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    _source?: string;
                    /** @description Hits to leave out at the start */
                    from?: string;
                    /** @description Query string */
                    q?: string;
                    /** @description Most hits to answer */
                    size?: string;
                    /** @description `field:asc`, several with commas */
                    sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    track_total_hits?: string;
                };
                header?: never;
                path: {
                    /** @description e.g. `syslog` */
                    index: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        /**
         * Search an index
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    _source?: string;
                    /** @description Hits to leave out at the start */
                    from?: string;
                    /** @description Query string */
                    q?: string;
                    /** @description Most hits to answer */
                    size?: string;
                    /** @description `field:asc`, several with commas */
                    sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    track_total_hits?: string;
                };
                header?: never;
                path: {
                    /** @description e.g. `syslog` */
                    index: string;
                };
                cookie?: never;
            };
            /** @description Elasticsearch search body */
            requestBody: {
                content: {
                    "application/json": unknown;
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/connect/api/v1/access_token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade the administrator key for a token of ten minutes
         * @description HTTP Basic with any user name and the key as password, or the key as Bearer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description JWT */
                            access_token: string;
                            /** @description When it ends, epoch seconds */
                            exp: number;
                        };
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
    "/connect/api/v1/connector-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List connector types */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            connector_types: {
                                category: string;
                                /** @description JSON Schema of `conf`, with `x-` hints for forms */
                                config: {
                                    [key: string]: unknown;
                                };
                                id: string;
                                is_collect: boolean;
                                is_respond: boolean;
                                /** @description Its `connector.json` */
                                manifest: {
                                    [key: string]: unknown;
                                };
                                name: string;
                                /** @enum {unknown} */
                                origin: "built-in" | "folder";
                                vendor: string;
                                version: string;
                            }[];
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
    "/connect/api/v1/connector-types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a connector type */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    type: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            category: string;
                            /** @description JSON Schema of `conf`, with `x-` hints for forms */
                            config: {
                                [key: string]: unknown;
                            };
                            id: string;
                            is_collect: boolean;
                            is_respond: boolean;
                            /** @description Its `connector.json` */
                            manifest: {
                                [key: string]: unknown;
                            };
                            name: string;
                            /** @enum {unknown} */
                            origin: "built-in" | "folder";
                            vendor: string;
                            version: string;
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
    "/connect/api/v1/connector-types/{type}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what can go wrong with a connector type, and what to do about it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    type: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                /** @description What the type itself adds to the recommendation */
                                advice: string | null;
                                code: string;
                                explanation: string;
                                /** @description `401`, or `5xx` for all of a class without a row of their own; null: told otherwise */
                                http_status: string | null;
                                name: string;
                                /** @description Finer than the code, and as stable */
                                reason: string;
                                recommendation: string;
                            }[];
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
    "/connect/api/v1/connector-types/{type}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test a configuration before saving it */
        post: {
            parameters: {
                query?: {
                    /** @description Send each check at once, as server-sent events `check` and `result` */
                    stream?: "1" | "true" | "0" | "false";
                };
                header?: never;
                path: {
                    type: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description As for a new connector */
                        conf: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checks: {
                                /** @description For a failure, its code */
                                code?: string;
                                duration_ms: number;
                                evidence: {
                                    [key: string]: unknown;
                                };
                                explanation?: string;
                                http_status?: number;
                                id: string;
                                message?: string;
                                recommendation?: string;
                                /** @enum {unknown} */
                                status: "pass" | "warn" | "fail" | "skip";
                                title: string;
                            }[];
                            /** @enum {unknown} */
                            result: "pass" | "warn" | "fail";
                        };
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
    "/connect/api/v1/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List connectors */
        get: {
            parameters: {
                query?: {
                    /** @description Only this tenant's */
                    cust_id?: string;
                    /** @description All if left out */
                    limit?: number;
                    offset?: number;
                    /** @description Part of name, type, category, tenant or id */
                    q?: string;
                    /** @description `name`, `-name` or `name:desc`; by name if left out */
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            connectors: {
                                _id: string;
                                active: boolean;
                                advanced_setting: {
                                    [key: string]: unknown;
                                };
                                category: string;
                                /** @description JSON text without secrets */
                                configuration: string;
                                content_type: string[];
                                /** @description Null while nothing is collected, and until the map was read after a start */
                                coverage: {
                                    /** @description Proved whole, settled, ms */
                                    complete_ms: number;
                                    /** @description Not asked for: collection was switched off, ms */
                                    excluded_ms: number;
                                    /** @description Known to be lost, ms */
                                    gap_ms: number;
                                    /** @description Not read yet, ms */
                                    open_ms: number;
                                    /** @description Proved whole, late records may still come, ms */
                                    provisional_ms: number;
                                    /** @description Where the map starts (epoch ms) */
                                    since: number;
                                } | null;
                                /** @description Created (epoch ms) */
                                created_at: number;
                                cust_id: string;
                                filter_list: unknown[];
                                /** @description Minutes */
                                interval: number;
                                is_collect: boolean;
                                is_respond: boolean;
                                /** @description Last successful answer of the vendor (epoch ms), null when never */
                                last_activity: number | null;
                                /** @description Last new record (epoch ms), null when never */
                                last_data_received: number | null;
                                /** @description Last edited (epoch ms) */
                                modified_at: number;
                                name: string;
                                run_on: string;
                                status: {
                                    /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                    code: number;
                                    /** @description Code of the failure */
                                    error_code?: string;
                                    message: string;
                                    /** @description What to do about it */
                                    recommendation?: string;
                                    /** @enum {unknown} */
                                    state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                    /** @description When it was last seen so (epoch ms) */
                                    status_time: number;
                                };
                                tenant_name: string;
                                type: string;
                                version: string;
                            }[];
                            /** @description How many match, whatever `limit` is */
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a connector; collection starts at once */
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
                        /** @description Budget, lag and look-back of this connector */
                        advanced_setting?: {
                            [key: string]: unknown;
                        };
                        category?: string;
                        /** @description As its type says */
                        conf: {
                            [key: string]: unknown;
                        };
                        /** @description An unknown one is created; `default` if left out */
                        cust_id?: string;
                        filter_list?: unknown[];
                        /** @description true if left out */
                        is_collect?: boolean;
                        /** @description false if left out */
                        is_respond?: boolean;
                        name: string;
                        /** @description `dp` if left out */
                        run_on?: string;
                        type: string;
                    };
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            _id: string;
                            active: boolean;
                            advanced_setting: {
                                [key: string]: unknown;
                            };
                            category: string;
                            /** @description JSON text without secrets */
                            configuration: string;
                            content_type: string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            coverage: {
                                /** @description Proved whole, settled, ms */
                                complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                excluded_ms: number;
                                /** @description Known to be lost, ms */
                                gap_ms: number;
                                /** @description Not read yet, ms */
                                open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            created_at: number;
                            cust_id: string;
                            filter_list: unknown[];
                            /** @description Minutes */
                            interval: number;
                            is_collect: boolean;
                            is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            modified_at: number;
                            name: string;
                            run_on: string;
                            status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                code: number;
                                /** @description Code of the failure */
                                error_code?: string;
                                message: string;
                                /** @description What to do about it */
                                recommendation?: string;
                                /** @enum {unknown} */
                                state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                status_time: number;
                            };
                            tenant_name: string;
                            type: string;
                            version: string;
                        };
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
    "/connect/api/v1/connectors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a connector */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            _id: string;
                            active: boolean;
                            advanced_setting: {
                                [key: string]: unknown;
                            };
                            category: string;
                            /** @description JSON text without secrets */
                            configuration: string;
                            content_type: string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            coverage: {
                                /** @description Proved whole, settled, ms */
                                complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                excluded_ms: number;
                                /** @description Known to be lost, ms */
                                gap_ms: number;
                                /** @description Not read yet, ms */
                                open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            created_at: number;
                            cust_id: string;
                            filter_list: unknown[];
                            /** @description Minutes */
                            interval: number;
                            is_collect: boolean;
                            is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            modified_at: number;
                            name: string;
                            run_on: string;
                            status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                code: number;
                                /** @description Code of the failure */
                                error_code?: string;
                                message: string;
                                /** @description What to do about it */
                                recommendation?: string;
                                /** @enum {unknown} */
                                state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                status_time: number;
                            };
                            tenant_name: string;
                            type: string;
                            version: string;
                        };
                    };
                };
            };
        };
        /**
         * Edit a connector
         * @description What is left out stays. In `conf`, a secret that is null or empty stays too, and any other field that is null returns to its default. `cust_id`, `type` and `category` cannot change.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Budget, lag and look-back of this connector */
                        advanced_setting?: {
                            [key: string]: unknown;
                        };
                        category?: string;
                        /** @description Fields left out stay as they are, secrets too */
                        conf?: {
                            [key: string]: unknown;
                        };
                        /** @description An unknown one is created; `default` if left out */
                        cust_id?: string;
                        filter_list?: unknown[];
                        /** @description true if left out */
                        is_collect?: boolean;
                        /** @description false if left out */
                        is_respond?: boolean;
                        name?: string;
                        /** @description `dp` if left out */
                        run_on?: string;
                        type?: string;
                    };
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            _id: string;
                            active: boolean;
                            advanced_setting: {
                                [key: string]: unknown;
                            };
                            category: string;
                            /** @description JSON text without secrets */
                            configuration: string;
                            content_type: string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            coverage: {
                                /** @description Proved whole, settled, ms */
                                complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                excluded_ms: number;
                                /** @description Known to be lost, ms */
                                gap_ms: number;
                                /** @description Not read yet, ms */
                                open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            created_at: number;
                            cust_id: string;
                            filter_list: unknown[];
                            /** @description Minutes */
                            interval: number;
                            is_collect: boolean;
                            is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            modified_at: number;
                            name: string;
                            run_on: string;
                            status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                code: number;
                                /** @description Code of the failure */
                                error_code?: string;
                                message: string;
                                /** @description What to do about it */
                                recommendation?: string;
                                /** @enum {unknown} */
                                state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                status_time: number;
                            };
                            tenant_name: string;
                            type: string;
                            version: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Remove a connector
         * @description Answers when its collection has stopped. Records, coverage and ledger stay.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Done; nothing to say. */
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
    "/connect/api/v1/connectors/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch collection on
         * @description The time it was off is excluded from its coverage: a choice, not a loss.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            _id: string;
                            active: boolean;
                            advanced_setting: {
                                [key: string]: unknown;
                            };
                            category: string;
                            /** @description JSON text without secrets */
                            configuration: string;
                            content_type: string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            coverage: {
                                /** @description Proved whole, settled, ms */
                                complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                excluded_ms: number;
                                /** @description Known to be lost, ms */
                                gap_ms: number;
                                /** @description Not read yet, ms */
                                open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            created_at: number;
                            cust_id: string;
                            filter_list: unknown[];
                            /** @description Minutes */
                            interval: number;
                            is_collect: boolean;
                            is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            modified_at: number;
                            name: string;
                            run_on: string;
                            status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                code: number;
                                /** @description Code of the failure */
                                error_code?: string;
                                message: string;
                                /** @description What to do about it */
                                recommendation?: string;
                                /** @enum {unknown} */
                                state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                status_time: number;
                            };
                            tenant_name: string;
                            type: string;
                            version: string;
                        };
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
    "/connect/api/v1/connectors/{id}/backfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List backfills */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            backfills: {
                                /** @description Its last run ended (epoch ms) */
                                advanced_at?: number;
                                /** @description Started (epoch ms) */
                                created_at: number;
                                /** @description Ended (epoch ms) */
                                ended_at?: number;
                                /** @description Gaps that its runs recorded */
                                gaps?: number;
                                id: string;
                                /** @description In those gaps, surely missing */
                                missing_at_least?: number;
                                /** @description What is still to be read */
                                remaining: {
                                    /**
                                     * Format: date-time
                                     * @description First moment (ISO 8601, UTC)
                                     */
                                    since: string;
                                    /**
                                     * Format: date-time
                                     * @description First moment after it (ISO 8601, UTC)
                                     */
                                    until: string;
                                }[];
                                requests: number;
                                rows_new: number;
                                /** @description Every row that came, known before or not */
                                rows_read?: number;
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                since: string;
                                /** @enum {unknown} */
                                state: "running" | "done" | "cancelled";
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                            }[];
                            /** @description From the start of its map, as far as the vendor still answers; not there while the connector is inactive */
                            reach?: {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                since: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /** Read a range of time again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description First moment (ISO 8601 or epoch ms) */
                        since: string | number;
                        /** @description First moment after it (ISO 8601 or epoch ms) */
                        until: string | number;
                    };
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Its last run ended (epoch ms) */
                            advanced_at?: number;
                            /** @description Started (epoch ms) */
                            created_at: number;
                            /** @description Ended (epoch ms) */
                            ended_at?: number;
                            /** @description Gaps that its runs recorded */
                            gaps?: number;
                            id: string;
                            /** @description In those gaps, surely missing */
                            missing_at_least?: number;
                            /** @description What is still to be read */
                            remaining: {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                since: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                            }[];
                            requests: number;
                            rows_new: number;
                            /** @description Every row that came, known before or not */
                            rows_read?: number;
                            /**
                             * Format: date-time
                             * @description First moment (ISO 8601, UTC)
                             */
                            since: string;
                            /** @enum {unknown} */
                            state: "running" | "done" | "cancelled";
                            /**
                             * Format: date-time
                             * @description First moment after it (ISO 8601, UTC)
                             */
                            until: string;
                        };
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
    "/connect/api/v1/connectors/{id}/backfill/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a backfill */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    job: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Its last run ended (epoch ms) */
                            advanced_at?: number;
                            /** @description Started (epoch ms) */
                            created_at: number;
                            /** @description Ended (epoch ms) */
                            ended_at?: number;
                            /** @description Gaps that its runs recorded */
                            gaps?: number;
                            id: string;
                            /** @description In those gaps, surely missing */
                            missing_at_least?: number;
                            /** @description What is still to be read */
                            remaining: {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                since: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                            }[];
                            requests: number;
                            rows_new: number;
                            /** @description Every row that came, known before or not */
                            rows_read?: number;
                            /**
                             * Format: date-time
                             * @description First moment (ISO 8601, UTC)
                             */
                            since: string;
                            /** @enum {unknown} */
                            state: "running" | "done" | "cancelled";
                            /**
                             * Format: date-time
                             * @description First moment after it (ISO 8601, UTC)
                             */
                            until: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Cancel a backfill; what it has read stays */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    job: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Its last run ended (epoch ms) */
                            advanced_at?: number;
                            /** @description Started (epoch ms) */
                            created_at: number;
                            /** @description Ended (epoch ms) */
                            ended_at?: number;
                            /** @description Gaps that its runs recorded */
                            gaps?: number;
                            id: string;
                            /** @description In those gaps, surely missing */
                            missing_at_least?: number;
                            /** @description What is still to be read */
                            remaining: {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                since: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                            }[];
                            requests: number;
                            rows_new: number;
                            /** @description Every row that came, known before or not */
                            rows_read?: number;
                            /**
                             * Format: date-time
                             * @description First moment (ISO 8601, UTC)
                             */
                            since: string;
                            /** @enum {unknown} */
                            state: "running" | "done" | "cancelled";
                            /**
                             * Format: date-time
                             * @description First moment after it (ISO 8601, UTC)
                             */
                            until: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/api/v1/connectors/{id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests allowed and used; shared by connectors with the same vendor key */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The vendor asked for patience until (epoch ms), null when never */
                            blocked_until: number | null;
                            /** @description within this time */
                            per_ms: number;
                            /** @description Most requests */
                            requests: number;
                            /** @description Since the host started */
                            totals: {
                                [key: string]: number;
                            };
                            used_in_window: number;
                            /** @description Time that requests have waited for their turn since the host started */
                            waited_ms: number;
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
    "/connect/api/v1/connectors/{id}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collect now
         * @description Answers when a visit is under way; `runs` and `coverage` show what becomes of it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            started: true;
                        };
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
    "/connect/api/v1/connectors/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of each interval of time
         * @description Disjoint and sorted. Within the asked range there are no holes: what was not collected yet is `open`. Adjacent intervals that say the same are merged, their counts added.
         */
        get: {
            parameters: {
                query?: {
                    /** @description ISO 8601 or epoch ms */
                    since?: string;
                    /** @description ISO 8601 or epoch ms */
                    until?: string;
                };
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            intervals: {
                                /** @description 0 for the first reading, one more for each re-visit */
                                generation: number;
                                /** @description Distinct records the proving readings saw */
                                kept?: number;
                                /** @description For a gap: surely missing; 0 when not known */
                                missing_at_least?: number;
                                /** @description Why records are lost; always there for a gap */
                                reason?: string;
                                /** @enum {unknown} */
                                result: "open" | "provisional" | "complete" | "gap" | "excluded";
                                /**
                                 * Format: date-time
                                 * @description First moment of it (ISO 8601, UTC)
                                 */
                                since: string;
                                /** @description Content type */
                                stream: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                            }[];
                            /** @description The map of each content type, and what can still be asked for */
                            maps: {
                                /**
                                 * Format: date-time
                                 * @description Oldest time that the vendor still answers for (ISO 8601, UTC)
                                 */
                                reach_since: string;
                                /**
                                 * Format: date-time
                                 * @description Newest time that may be asked for (ISO 8601, UTC)
                                 */
                                reach_until: string;
                                /**
                                 * Format: date-time
                                 * @description Start of the map: nothing before it was ever asked for (ISO 8601, UTC)
                                 */
                                since?: string;
                                stream: string;
                            }[];
                            /** @description Windows that are being read now */
                            reading: {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                since: string;
                                stream: string;
                                /**
                                 * Format: date-time
                                 * @description End (ISO 8601, UTC)
                                 */
                                until: string;
                            }[];
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
    "/connect/api/v1/connectors/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch collection off
         * @description Answers when its collection has stopped.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            _id: string;
                            active: boolean;
                            advanced_setting: {
                                [key: string]: unknown;
                            };
                            category: string;
                            /** @description JSON text without secrets */
                            configuration: string;
                            content_type: string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            coverage: {
                                /** @description Proved whole, settled, ms */
                                complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                excluded_ms: number;
                                /** @description Known to be lost, ms */
                                gap_ms: number;
                                /** @description Not read yet, ms */
                                open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            created_at: number;
                            cust_id: string;
                            filter_list: unknown[];
                            /** @description Minutes */
                            interval: number;
                            is_collect: boolean;
                            is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            modified_at: number;
                            name: string;
                            run_on: string;
                            status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                code: number;
                                /** @description Code of the failure */
                                error_code?: string;
                                message: string;
                                /** @description What to do about it */
                                recommendation?: string;
                                /** @enum {unknown} */
                                state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                status_time: number;
                            };
                            tenant_name: string;
                            type: string;
                            version: string;
                        };
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
    "/connect/api/v1/connectors/{id}/dialect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was learned of the vendor, by content type */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
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
    "/connect/api/v1/connectors/{id}/lag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How late records became visible at the vendor */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buckets: {
                                count: number;
                                /** @description null: everything above */
                                up_to_ms: number | null;
                            }[];
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
    "/connect/api/v1/connectors/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chained ledger with digests and hashes */
        get: {
            parameters: {
                query?: {
                    /** @description Go on behind this `seq`, in the order asked */
                    after?: number;
                    /** @description Only those of which this is true */
                    having?: "error" | "split" | "retry" | "gap" | "quarantined";
                    limit?: number;
                    /** @description `desc`: newest first; runs are, if left out */
                    order?: "asc" | "desc";
                    /** @description Only this content type */
                    stream?: string;
                };
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: {
                                attempt: number;
                                code?: string;
                                connector_version: string;
                                digest_read: string;
                                digest_stored: string;
                                /** @description Ended (epoch ms) */
                                ended_at: number;
                                /** @description Time of its first record (epoch ms) */
                                first_time?: number;
                                generation: number;
                                hash: string;
                                /** @description Why it was read */
                                kind: string;
                                /** @description Time of its last record (epoch ms) */
                                last_time?: number;
                                message?: string;
                                missing_at_least?: number;
                                pages: number;
                                previous_hash: string;
                                probes: number;
                                proof?: string;
                                reason?: string;
                                /** @description Records that left the lake by this entry */
                                removed?: {
                                    /** @description SHA-256 of the list of what each run lost */
                                    list_hash: string;
                                    records: number;
                                    runs: number;
                                };
                                requests: number;
                                retries: number;
                                rows_duplicate: number;
                                rows_new: number;
                                rows_quarantined: number;
                                rows_read: number;
                                rows_revised: number;
                                /** @description The run that its records carry */
                                run: number;
                                /** @description Position in the source's ledger, from 1 */
                                seq: number;
                                /**
                                 * Format: date-time
                                 * @description First moment of the window (ISO 8601, UTC)
                                 */
                                since: string;
                                source: string;
                                splits: number;
                                /** @description Started (epoch ms) */
                                started_at: number;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                                vendor_total?: number;
                                /** @description What the reading proved */
                                verdict: string;
                            }[];
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
    "/connect/api/v1/connectors/{id}/ledger/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recompute the ledger from the lake
         * @description Answers 200 also when something does not fit: `ok` is false then and `problems` say what.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: number;
                            head_hash: string;
                            ok: boolean;
                            problems: string[];
                            records: number;
                        };
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
    "/connect/api/v1/connectors/{id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that could not become records, newest first; fewer than asked where they are large */
        get: {
            parameters: {
                query?: {
                    /** @description Go on behind this `seq` */
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** @enum {string} */
                                code: "record_invalid";
                                /** @description Kept since (epoch ms) */
                                quarantined_at: number;
                                /** @description The row as the vendor wrote it; known secrets are taken out */
                                raw: string;
                                /** @description Why it is no record */
                                reason: string;
                                /** @description The run that read it first */
                                run: number;
                                /** @description Rises with every row that is kept; `after` goes on behind it */
                                seq: number;
                                /** @description Content type */
                                stream: string;
                            }[];
                            /** @description All that are kept */
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
    "/connect/api/v1/connectors/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readings that have ended, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Go on behind this `seq`, in the order asked */
                    after?: number;
                    /** @description Only those of which this is true */
                    having?: "error" | "split" | "retry" | "gap" | "quarantined";
                    limit?: number;
                    /** @description `desc`: newest first; runs are, if left out */
                    order?: "asc" | "desc";
                    /** @description Only this content type */
                    stream?: string;
                };
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            runs: {
                                attempt: number;
                                code?: string;
                                connector_version: string;
                                /** @description Ended (epoch ms) */
                                ended_at: number;
                                /** @description Time of its first record (epoch ms) */
                                first_time?: number;
                                generation: number;
                                /** @description Why it was read */
                                kind: string;
                                /** @description Time of its last record (epoch ms) */
                                last_time?: number;
                                message?: string;
                                missing_at_least?: number;
                                pages: number;
                                probes: number;
                                proof?: string;
                                reason?: string;
                                requests: number;
                                retries: number;
                                rows_duplicate: number;
                                rows_new: number;
                                rows_quarantined: number;
                                rows_read: number;
                                rows_revised: number;
                                /** @description The run that its records carry */
                                run: number;
                                /** @description Position in the source's ledger, from 1 */
                                seq: number;
                                /**
                                 * Format: date-time
                                 * @description First moment of the window (ISO 8601, UTC)
                                 */
                                since: string;
                                source: string;
                                splits: number;
                                /** @description Started (epoch ms) */
                                started_at: number;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                                vendor_total?: number;
                                /** @description What the reading proved */
                                verdict: string;
                            }[];
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
    "/connect/api/v1/connectors/{id}/status-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Spells of health, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            history: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                code: number;
                                /** @description Code of the failure */
                                error_code?: string;
                                message: string;
                                /** @description What to do about it */
                                recommendation?: string;
                                /** @description When it began (epoch ms) */
                                since: number;
                                /** @enum {unknown} */
                                state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                status_time: number;
                            }[];
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
    "/connect/api/v1/connectors/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a connector
         * @description One test at a time for a connector; a second is refused with 409. It ends within 15 seconds, and when the client goes.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Send each check at once, as server-sent events `check` and `result` */
                    stream?: "1" | "true" | "0" | "false";
                };
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checks: {
                                /** @description For a failure, its code */
                                code?: string;
                                duration_ms: number;
                                evidence: {
                                    [key: string]: unknown;
                                };
                                explanation?: string;
                                http_status?: number;
                                id: string;
                                message?: string;
                                recommendation?: string;
                                /** @enum {unknown} */
                                status: "pass" | "warn" | "fail" | "skip";
                                title: string;
                            }[];
                            /** @enum {unknown} */
                            result: "pass" | "warn" | "fail";
                        };
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
    "/connect/api/v1/connectors/{id}/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records over time, and the windows that one query could not read
         * @description Counted when records are stored, so it costs the same however many there are. At most 92 days at once; without a range the newest of the time that the vendor still answers for.
         */
        get: {
            parameters: {
                query?: {
                    /** @description At most so many, and one that the range begins within; 300 by default */
                    buckets?: number;
                    /** @description ISO 8601 or epoch ms */
                    since?: string;
                    /** @description ISO 8601 or epoch ms */
                    until?: string;
                };
                header?: never;
                path: {
                    /** @description `_id` of the connector */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Length of a bucket: a whole number of intervals */
                            bucket_ms: number;
                            /** @description Time between two live collections */
                            interval_ms: number;
                            /**
                             * Format: date-time
                             * @description First moment of the range (ISO 8601, UTC)
                             */
                            since: string;
                            streams: {
                                /** @description In order; those without records are left out */
                                buckets: {
                                    /** @description Records of its fullest interval, to be held against `cap` */
                                    most: number;
                                    /** @description Stored records whose own time lies in it */
                                    records: number;
                                    /**
                                     * Format: date-time
                                     * @description First moment of it (ISO 8601, UTC)
                                     */
                                    since: string;
                                }[];
                                /** @description Most records the vendor returns for one query */
                                cap: number;
                                /**
                                 * @description Whether the vendor was seen to answer so, or its connector says so
                                 * @enum {unknown}
                                 */
                                cap_from: "vendor" | "connector";
                                /** @description Of all buckets */
                                records: number;
                                /** @description How many there are, named or not */
                                split_windows: number;
                                /** @description Windows that one query could not read, in order; the 500 of most pieces */
                                splits: {
                                    /** @description Parts in which it was read */
                                    pieces: number;
                                    /**
                                     * Format: date-time
                                     * @description First moment of the window (ISO 8601, UTC)
                                     */
                                    since: string;
                                    /**
                                     * Format: date-time
                                     * @description First moment after it (ISO 8601, UTC)
                                     */
                                    until: string;
                                }[];
                                /** @description Content type */
                                stream: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description First moment after it (ISO 8601, UTC)
                             */
                            until: string;
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
    "/connect/api/v1/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which request, run and ledger entry brought a record */
        get: {
            parameters: {
                query: {
                    /** @description `syslog` if left out */
                    index?: string;
                    /** @description `_id` of a hit */
                    record: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entry?: {
                                attempt: number;
                                code?: string;
                                connector_version: string;
                                digest_read: string;
                                digest_stored: string;
                                /** @description Ended (epoch ms) */
                                ended_at: number;
                                /** @description Time of its first record (epoch ms) */
                                first_time?: number;
                                generation: number;
                                hash: string;
                                /** @description Why it was read */
                                kind: string;
                                /** @description Time of its last record (epoch ms) */
                                last_time?: number;
                                message?: string;
                                missing_at_least?: number;
                                pages: number;
                                previous_hash: string;
                                probes: number;
                                proof?: string;
                                reason?: string;
                                /** @description Records that left the lake by this entry */
                                removed?: {
                                    /** @description SHA-256 of the list of what each run lost */
                                    list_hash: string;
                                    records: number;
                                    runs: number;
                                };
                                requests: number;
                                retries: number;
                                rows_duplicate: number;
                                rows_new: number;
                                rows_quarantined: number;
                                rows_read: number;
                                rows_revised: number;
                                /** @description The run that its records carry */
                                run: number;
                                /** @description Position in the source's ledger, from 1 */
                                seq: number;
                                /**
                                 * Format: date-time
                                 * @description First moment of the window (ISO 8601, UTC)
                                 */
                                since: string;
                                source: string;
                                splits: number;
                                /** @description Started (epoch ms) */
                                started_at: number;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                until: string;
                                vendor_total?: number;
                                /** @description What the reading proved */
                                verdict: string;
                            };
                            record: {
                                /** @description `_id` of the hit */
                                id: string;
                                index: string;
                                /** @description The run that stored it */
                                run: number;
                                /** @description The source whose ledger tells of it */
                                source: string;
                                /**
                                 * Format: date-time
                                 * @description When it happened (ISO 8601, UTC)
                                 */
                                timestamp: string;
                            };
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
    "/connect/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export every record that matches, oldest first
         * @description Streams until everything is sent. CSV takes the columns from `fields`.
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
                        /** @description For CSV: dotted paths */
                        fields?: string[];
                        /** @enum {unknown} */
                        format?: "ndjson" | "csv";
                        /** @description `syslog` if left out */
                        index?: string;
                        /** @description As in _search; all if left out */
                        query?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description One record a line */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                        "text/csv": string;
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
    "/connect/api/v1/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where connectors can run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            hosts: {
                                /** @description What `run_on` takes */
                                id: string;
                                name: string;
                                state: string;
                                /** @enum {string} */
                                type: "dp";
                            }[];
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
    "/connect/api/v1/ingestion-stats/connector": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Volume stored, by connector */
        get: {
            parameters: {
                query: {
                    /** @description Only this tenant's */
                    cust_id?: string;
                    /** @description ISO 8601 or epoch ms */
                    end_time: string;
                    /** @description ISO 8601 or epoch ms */
                    start_time: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                connector_id: string;
                                /** @description Name of the connector */
                                entry_identifier: string;
                                records: number;
                                /** @description Bytes */
                                total_ingestion: number;
                            }[];
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
    "/connect/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell a browser whether it is signed in, and until when */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description When the session ends, epoch seconds; null when there is none */
                            exp: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Sign a browser in with a session cookie
         * @description Takes the key as access_token does; the session ends after twelve hours.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description When it ends, epoch seconds */
                            exp: number;
                        };
                    };
                };
            };
        };
        /** Sign the browser out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Done; nothing to say. */
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
    "/connect/api/v1/system/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the host is: storage, rates, recent problems
         * @description Answered from memory and from sizes that are kept: it may be asked every few seconds.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            activity: {
                                /** @description Length of a step */
                                step_ms: number;
                                /** @description The last 15 minutes, oldest first, without holes; the step under way is not in it */
                                steps: {
                                    /** @description Where the step begins (epoch ms) */
                                    at: number;
                                    /** @description Those of them that failed */
                                    failed_requests: number;
                                    /** @description Records stored: new ones and revisions */
                                    records: number;
                                    /** @description Requests to vendors */
                                    requests: number;
                                }[];
                            };
                            hosts: {
                                /** @description What `run_on` takes */
                                id: string;
                                /** @description Memory that its process has (bytes) */
                                memory_bytes: number;
                                name: string;
                                /** @description Start of its process (epoch ms) */
                                started_at: number;
                                state: string;
                                /** @enum {string} */
                                type: "dp";
                                version: string;
                            }[];
                            /** @description The host's clock (epoch ms) */
                            now: number;
                            /** @description The newest 100 warnings and errors since the start, newest first */
                            problems: {
                                /** @description Stable where there is one; null else */
                                code: string | null;
                                /** @description Null: it belongs to no connector */
                                connector_id: string | null;
                                /** @description Null: the connector does not run any more */
                                connector_name: string | null;
                                /** @description How often it came since `first_at` */
                                count: number;
                                /** @description First seen (epoch ms) */
                                first_at: number;
                                /** @description Last seen (epoch ms) */
                                last_at: number;
                                /** @enum {unknown} */
                                level: "error" | "warn";
                                /** @description A sentence, without secrets */
                                message: string;
                                /** @description The content type; null when it is about none */
                                stream: string | null;
                            }[];
                            storage: {
                                /** @description Files of the data directory (bytes) */
                                data_bytes: number;
                                /** @description Size of the disk they are on (bytes) */
                                disk_bytes: number;
                                /** @description What the host may still fill of it (bytes) */
                                disk_free_bytes: number;
                                /** @description When it was measured, some seconds ago at most (epoch ms) */
                                measured_at: number;
                                /** @description Event time of the last record (epoch ms), null when never */
                                newest: number | null;
                                /** @description Event time of the first record (epoch ms), null when never */
                                oldest: number | null;
                                /** @description Their documents (bytes); null likewise */
                                record_bytes: number | null;
                                /** @description Records stored; null while the lake cannot be read */
                                records: number | null;
                            };
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
    "/connect/api/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tenants */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tenants: {
                                cust_id: string;
                                name: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Create a tenant */
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
                        cust_id: string;
                        /** @description `cust_id` if left out */
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cust_id: string;
                            name: string;
                        };
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
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
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
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Prometheus text */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
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
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as an OpenAPI document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
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
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served; connectors' health has no part in it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong, as a problem document */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            code: string;
                            /** @description One sentence for people. */
                            detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            problems?: {
                                code: string;
                                message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                path: string;
                            }[];
                            status: number;
                            /** @description The HTTP status in words. */
                            title: string;
                            /** @description Where the code is explained. */
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ready: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ready: boolean;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
