// Written by build/write-api-types.mjs from the host's /openapi.json: not by hand.

export interface paths {
    readonly "/connect/api/data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What search clients ask a server about itself */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly cluster_name: string;
                            readonly name: string;
                            readonly tagline: string;
                            readonly version: {
                                readonly distribution: string;
                                readonly number: string;
                            };
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
    readonly "/connect/api/data/{index}/_count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Count what matches
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    readonly _source?: string;
                    /** @description Hits to leave out at the start */
                    readonly from?: string;
                    /** @description Query string */
                    readonly q?: string;
                    /** @description Most hits to answer */
                    readonly size?: string;
                    /** @description `field:asc`, several with commas */
                    readonly sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    readonly track_total_hits?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description e.g. `syslog` */
                    readonly index: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Count what matches
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    readonly _source?: string;
                    /** @description Hits to leave out at the start */
                    readonly from?: string;
                    /** @description Query string */
                    readonly q?: string;
                    /** @description Most hits to answer */
                    readonly size?: string;
                    /** @description `field:asc`, several with commas */
                    readonly sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    readonly track_total_hits?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description e.g. `syslog` */
                    readonly index: string;
                };
                readonly cookie?: never;
            };
            /** @description Elasticsearch search body */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": unknown;
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
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
    readonly "/connect/api/data/{index}/_search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search an index
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    readonly _source?: string;
                    /** @description Hits to leave out at the start */
                    readonly from?: string;
                    /** @description Query string */
                    readonly q?: string;
                    /** @description Most hits to answer */
                    readonly size?: string;
                    /** @description `field:asc`, several with commas */
                    readonly sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    readonly track_total_hits?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description e.g. `syslog` */
                    readonly index: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Search an index
         * @description The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are refused by name.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Fields of the documents, with commas; `false` for none */
                    readonly _source?: string;
                    /** @description Hits to leave out at the start */
                    readonly from?: string;
                    /** @description Query string */
                    readonly q?: string;
                    /** @description Most hits to answer */
                    readonly size?: string;
                    /** @description `field:asc`, several with commas */
                    readonly sort?: string;
                    /** @description `true`, `false`, or up to which number to count */
                    readonly track_total_hits?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description e.g. `syslog` */
                    readonly index: string;
                };
                readonly cookie?: never;
            };
            /** @description Elasticsearch search body */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": unknown;
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description As Elasticsearch answers */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
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
    readonly "/connect/api/v1/access_token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Trade the administrator key for a token of ten minutes
         * @description HTTP Basic with any user name and the key as password, or the key as Bearer.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description JWT */
                            readonly access_token: string;
                            /** @description When it ends, epoch seconds */
                            readonly exp: number;
                        };
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
    readonly "/connect/api/v1/connector-types": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List connector types */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly connector_types: readonly {
                                readonly category: string;
                                /** @description JSON Schema of `conf`, with `x-` hints for forms */
                                readonly config: {
                                    readonly [key: string]: unknown;
                                };
                                readonly id: string;
                                readonly is_collect: boolean;
                                readonly is_respond: boolean;
                                /** @description Its `connector.json` */
                                readonly manifest: {
                                    readonly [key: string]: unknown;
                                };
                                readonly name: string;
                                /** @enum {unknown} */
                                readonly origin: "built-in" | "folder";
                                readonly vendor: string;
                                readonly version: string;
                            }[];
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
    readonly "/connect/api/v1/connector-types/{type}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Show a connector type */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly type: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly category: string;
                            /** @description JSON Schema of `conf`, with `x-` hints for forms */
                            readonly config: {
                                readonly [key: string]: unknown;
                            };
                            readonly id: string;
                            readonly is_collect: boolean;
                            readonly is_respond: boolean;
                            /** @description Its `connector.json` */
                            readonly manifest: {
                                readonly [key: string]: unknown;
                            };
                            readonly name: string;
                            /** @enum {unknown} */
                            readonly origin: "built-in" | "folder";
                            readonly vendor: string;
                            readonly version: string;
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
    readonly "/connect/api/v1/connector-types/{type}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Test a configuration before saving it */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Send each check at once, as server-sent events `check` and `result` */
                    readonly stream?: "1" | "true" | "0" | "false";
                };
                readonly header?: never;
                readonly path: {
                    readonly type: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description As for a new connector */
                        readonly conf: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly checks: readonly {
                                /** @description For a failure, its code */
                                readonly code?: string;
                                readonly duration_ms: number;
                                readonly evidence: {
                                    readonly [key: string]: unknown;
                                };
                                readonly explanation?: string;
                                readonly http_status?: number;
                                readonly id: string;
                                readonly message?: string;
                                readonly recommendation?: string;
                                /** @enum {unknown} */
                                readonly status: "pass" | "warn" | "fail" | "skip";
                                readonly title: string;
                            }[];
                            /** @enum {unknown} */
                            readonly result: "pass" | "warn" | "fail";
                        };
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
    readonly "/connect/api/v1/connectors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List connectors */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only this tenant's */
                    readonly cust_id?: string;
                    /** @description All if left out */
                    readonly limit?: number;
                    readonly offset?: number;
                    /** @description Part of name, type, category, tenant or id */
                    readonly q?: string;
                    /** @description `name`, `-name` or `name:desc`; by name if left out */
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly connectors: readonly {
                                readonly _id: string;
                                readonly active: boolean;
                                readonly advanced_setting: {
                                    readonly [key: string]: unknown;
                                };
                                readonly category: string;
                                /** @description JSON text without secrets */
                                readonly configuration: string;
                                readonly content_type: readonly string[];
                                /** @description Null while nothing is collected, and until the map was read after a start */
                                readonly coverage: {
                                    /** @description Proved whole, settled, ms */
                                    readonly complete_ms: number;
                                    /** @description Not asked for: collection was switched off, ms */
                                    readonly excluded_ms: number;
                                    /** @description Known to be lost, ms */
                                    readonly gap_ms: number;
                                    /** @description Not read yet, ms */
                                    readonly open_ms: number;
                                    /** @description Proved whole, late records may still come, ms */
                                    readonly provisional_ms: number;
                                    /** @description Where the map starts (epoch ms) */
                                    readonly since: number;
                                } | null;
                                /** @description Created (epoch ms) */
                                readonly created_at: number;
                                readonly cust_id: string;
                                readonly filter_list: readonly unknown[];
                                /** @description Minutes */
                                readonly interval: number;
                                readonly is_collect: boolean;
                                readonly is_respond: boolean;
                                /** @description Last successful answer of the vendor (epoch ms), null when never */
                                readonly last_activity: number | null;
                                /** @description Last new record (epoch ms), null when never */
                                readonly last_data_received: number | null;
                                /** @description Last edited (epoch ms) */
                                readonly modified_at: number;
                                readonly name: string;
                                readonly run_on: string;
                                readonly status: {
                                    /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                    readonly code: number;
                                    /** @description Code of the failure */
                                    readonly error_code?: string;
                                    readonly message: string;
                                    /** @description What to do about it */
                                    readonly recommendation?: string;
                                    /** @enum {unknown} */
                                    readonly state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                    /** @description When it was last seen so (epoch ms) */
                                    readonly status_time: number;
                                };
                                readonly tenant_name: string;
                                readonly type: string;
                                readonly version: string;
                            }[];
                            /** @description How many match, whatever `limit` is */
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Add a connector; collection starts at once */
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
                        /** @description Budget, lag and look-back of this connector */
                        readonly advanced_setting?: {
                            readonly [key: string]: unknown;
                        };
                        readonly category?: string;
                        /** @description As its type says */
                        readonly conf: {
                            readonly [key: string]: unknown;
                        };
                        /** @description An unknown one is created; `default` if left out */
                        readonly cust_id?: string;
                        readonly filter_list?: readonly unknown[];
                        /** @description true if left out */
                        readonly is_collect?: boolean;
                        /** @description false if left out */
                        readonly is_respond?: boolean;
                        readonly name: string;
                        /** @description `dp` if left out */
                        readonly run_on?: string;
                        readonly type: string;
                    };
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly _id: string;
                            readonly active: boolean;
                            readonly advanced_setting: {
                                readonly [key: string]: unknown;
                            };
                            readonly category: string;
                            /** @description JSON text without secrets */
                            readonly configuration: string;
                            readonly content_type: readonly string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            readonly coverage: {
                                /** @description Proved whole, settled, ms */
                                readonly complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                readonly excluded_ms: number;
                                /** @description Known to be lost, ms */
                                readonly gap_ms: number;
                                /** @description Not read yet, ms */
                                readonly open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                readonly provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                readonly since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            readonly created_at: number;
                            readonly cust_id: string;
                            readonly filter_list: readonly unknown[];
                            /** @description Minutes */
                            readonly interval: number;
                            readonly is_collect: boolean;
                            readonly is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            readonly last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            readonly last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            readonly modified_at: number;
                            readonly name: string;
                            readonly run_on: string;
                            readonly status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                readonly code: number;
                                /** @description Code of the failure */
                                readonly error_code?: string;
                                readonly message: string;
                                /** @description What to do about it */
                                readonly recommendation?: string;
                                /** @enum {unknown} */
                                readonly state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                readonly status_time: number;
                            };
                            readonly tenant_name: string;
                            readonly type: string;
                            readonly version: string;
                        };
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
    readonly "/connect/api/v1/connectors/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Show a connector */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly _id: string;
                            readonly active: boolean;
                            readonly advanced_setting: {
                                readonly [key: string]: unknown;
                            };
                            readonly category: string;
                            /** @description JSON text without secrets */
                            readonly configuration: string;
                            readonly content_type: readonly string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            readonly coverage: {
                                /** @description Proved whole, settled, ms */
                                readonly complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                readonly excluded_ms: number;
                                /** @description Known to be lost, ms */
                                readonly gap_ms: number;
                                /** @description Not read yet, ms */
                                readonly open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                readonly provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                readonly since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            readonly created_at: number;
                            readonly cust_id: string;
                            readonly filter_list: readonly unknown[];
                            /** @description Minutes */
                            readonly interval: number;
                            readonly is_collect: boolean;
                            readonly is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            readonly last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            readonly last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            readonly modified_at: number;
                            readonly name: string;
                            readonly run_on: string;
                            readonly status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                readonly code: number;
                                /** @description Code of the failure */
                                readonly error_code?: string;
                                readonly message: string;
                                /** @description What to do about it */
                                readonly recommendation?: string;
                                /** @enum {unknown} */
                                readonly state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                readonly status_time: number;
                            };
                            readonly tenant_name: string;
                            readonly type: string;
                            readonly version: string;
                        };
                    };
                };
            };
        };
        /**
         * Edit a connector
         * @description What is left out stays. In `conf`, a secret that is null or empty stays too, and any other field that is null returns to its default. `cust_id`, `type` and `category` cannot change.
         */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Budget, lag and look-back of this connector */
                        readonly advanced_setting?: {
                            readonly [key: string]: unknown;
                        };
                        readonly category?: string;
                        /** @description Fields left out stay as they are, secrets too */
                        readonly conf?: {
                            readonly [key: string]: unknown;
                        };
                        /** @description An unknown one is created; `default` if left out */
                        readonly cust_id?: string;
                        readonly filter_list?: readonly unknown[];
                        /** @description true if left out */
                        readonly is_collect?: boolean;
                        /** @description false if left out */
                        readonly is_respond?: boolean;
                        readonly name?: string;
                        /** @description `dp` if left out */
                        readonly run_on?: string;
                        readonly type?: string;
                    };
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly _id: string;
                            readonly active: boolean;
                            readonly advanced_setting: {
                                readonly [key: string]: unknown;
                            };
                            readonly category: string;
                            /** @description JSON text without secrets */
                            readonly configuration: string;
                            readonly content_type: readonly string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            readonly coverage: {
                                /** @description Proved whole, settled, ms */
                                readonly complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                readonly excluded_ms: number;
                                /** @description Known to be lost, ms */
                                readonly gap_ms: number;
                                /** @description Not read yet, ms */
                                readonly open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                readonly provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                readonly since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            readonly created_at: number;
                            readonly cust_id: string;
                            readonly filter_list: readonly unknown[];
                            /** @description Minutes */
                            readonly interval: number;
                            readonly is_collect: boolean;
                            readonly is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            readonly last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            readonly last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            readonly modified_at: number;
                            readonly name: string;
                            readonly run_on: string;
                            readonly status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                readonly code: number;
                                /** @description Code of the failure */
                                readonly error_code?: string;
                                readonly message: string;
                                /** @description What to do about it */
                                readonly recommendation?: string;
                                /** @enum {unknown} */
                                readonly state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                readonly status_time: number;
                            };
                            readonly tenant_name: string;
                            readonly type: string;
                            readonly version: string;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        /**
         * Remove a connector
         * @description Answers when its collection has stopped. Records, coverage and ledger stay.
         */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Done; nothing to say. */
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
    readonly "/connect/api/v1/connectors/{id}/activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Switch collection on
         * @description The time it was off is excluded from its coverage: a choice, not a loss.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly _id: string;
                            readonly active: boolean;
                            readonly advanced_setting: {
                                readonly [key: string]: unknown;
                            };
                            readonly category: string;
                            /** @description JSON text without secrets */
                            readonly configuration: string;
                            readonly content_type: readonly string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            readonly coverage: {
                                /** @description Proved whole, settled, ms */
                                readonly complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                readonly excluded_ms: number;
                                /** @description Known to be lost, ms */
                                readonly gap_ms: number;
                                /** @description Not read yet, ms */
                                readonly open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                readonly provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                readonly since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            readonly created_at: number;
                            readonly cust_id: string;
                            readonly filter_list: readonly unknown[];
                            /** @description Minutes */
                            readonly interval: number;
                            readonly is_collect: boolean;
                            readonly is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            readonly last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            readonly last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            readonly modified_at: number;
                            readonly name: string;
                            readonly run_on: string;
                            readonly status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                readonly code: number;
                                /** @description Code of the failure */
                                readonly error_code?: string;
                                readonly message: string;
                                /** @description What to do about it */
                                readonly recommendation?: string;
                                /** @enum {unknown} */
                                readonly state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                readonly status_time: number;
                            };
                            readonly tenant_name: string;
                            readonly type: string;
                            readonly version: string;
                        };
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
    readonly "/connect/api/v1/connectors/{id}/backfill": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List backfills */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly backfills: readonly {
                                /** @description Started (epoch ms) */
                                readonly created_at: number;
                                /** @description Ended (epoch ms) */
                                readonly ended_at?: number;
                                readonly id: string;
                                /** @description What is still to be read */
                                readonly remaining: readonly {
                                    /**
                                     * Format: date-time
                                     * @description First moment (ISO 8601, UTC)
                                     */
                                    readonly since: string;
                                    /**
                                     * Format: date-time
                                     * @description First moment after it (ISO 8601, UTC)
                                     */
                                    readonly until: string;
                                }[];
                                readonly requests: number;
                                readonly rows_new: number;
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                /** @enum {unknown} */
                                readonly state: "running" | "done" | "cancelled";
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                readonly until: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Read a range of time again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description First moment (ISO 8601 or epoch ms) */
                        readonly since: string | number;
                        /** @description First moment after it (ISO 8601 or epoch ms) */
                        readonly until: string | number;
                    };
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Started (epoch ms) */
                            readonly created_at: number;
                            /** @description Ended (epoch ms) */
                            readonly ended_at?: number;
                            readonly id: string;
                            /** @description What is still to be read */
                            readonly remaining: readonly {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                readonly until: string;
                            }[];
                            readonly requests: number;
                            readonly rows_new: number;
                            /**
                             * Format: date-time
                             * @description First moment (ISO 8601, UTC)
                             */
                            readonly since: string;
                            /** @enum {unknown} */
                            readonly state: "running" | "done" | "cancelled";
                            /**
                             * Format: date-time
                             * @description First moment after it (ISO 8601, UTC)
                             */
                            readonly until: string;
                        };
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
    readonly "/connect/api/v1/connectors/{id}/backfill/{job}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Show a backfill */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly job: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Started (epoch ms) */
                            readonly created_at: number;
                            /** @description Ended (epoch ms) */
                            readonly ended_at?: number;
                            readonly id: string;
                            /** @description What is still to be read */
                            readonly remaining: readonly {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                readonly until: string;
                            }[];
                            readonly requests: number;
                            readonly rows_new: number;
                            /**
                             * Format: date-time
                             * @description First moment (ISO 8601, UTC)
                             */
                            readonly since: string;
                            /** @enum {unknown} */
                            readonly state: "running" | "done" | "cancelled";
                            /**
                             * Format: date-time
                             * @description First moment after it (ISO 8601, UTC)
                             */
                            readonly until: string;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Cancel a backfill; what it has read stays */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly job: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Started (epoch ms) */
                            readonly created_at: number;
                            /** @description Ended (epoch ms) */
                            readonly ended_at?: number;
                            readonly id: string;
                            /** @description What is still to be read */
                            readonly remaining: readonly {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                readonly until: string;
                            }[];
                            readonly requests: number;
                            readonly rows_new: number;
                            /**
                             * Format: date-time
                             * @description First moment (ISO 8601, UTC)
                             */
                            readonly since: string;
                            /** @enum {unknown} */
                            readonly state: "running" | "done" | "cancelled";
                            /**
                             * Format: date-time
                             * @description First moment after it (ISO 8601, UTC)
                             */
                            readonly until: string;
                        };
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/connect/api/v1/connectors/{id}/budget": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Requests allowed and used; shared by connectors with the same vendor key */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description The vendor asked for patience until (epoch ms), null when never */
                            readonly blocked_until: number | null;
                            /** @description within this time */
                            readonly per_ms: number;
                            /** @description Most requests */
                            readonly requests: number;
                            /** @description Since the host started */
                            readonly totals: {
                                readonly [key: string]: number;
                            };
                            readonly used_in_window: number;
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
    readonly "/connect/api/v1/connectors/{id}/collect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Collect now
         * @description Answers when a visit is under way; `runs` and `coverage` show what becomes of it.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {boolean} */
                            readonly started: true;
                        };
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
    readonly "/connect/api/v1/connectors/{id}/coverage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is known of each interval of time
         * @description Disjoint and sorted. Within the asked range there are no holes: what was not collected yet is `open`. Adjacent intervals that say the same are merged, their counts added.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description ISO 8601 or epoch ms */
                    readonly since?: string;
                    /** @description ISO 8601 or epoch ms */
                    readonly until?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly intervals: readonly {
                                /** @description 0 for the first reading, one more for each re-visit */
                                readonly generation: number;
                                /** @description Distinct records the proving readings saw */
                                readonly kept?: number;
                                /** @description For a gap: surely missing; 0 when not known */
                                readonly missing_at_least?: number;
                                /** @description Why records are lost; always there for a gap */
                                readonly reason?: string;
                                /** @enum {unknown} */
                                readonly result: "open" | "provisional" | "complete" | "gap" | "excluded";
                                /**
                                 * Format: date-time
                                 * @description First moment of it (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                /** @description Content type */
                                readonly stream: string;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                readonly until: string;
                            }[];
                            /** @description Windows that are being read now */
                            readonly reading: readonly {
                                /**
                                 * Format: date-time
                                 * @description First moment (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                readonly stream: string;
                                /**
                                 * Format: date-time
                                 * @description End (ISO 8601, UTC)
                                 */
                                readonly until: string;
                            }[];
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
    readonly "/connect/api/v1/connectors/{id}/deactivate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Switch collection off
         * @description Answers when its collection has stopped.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly _id: string;
                            readonly active: boolean;
                            readonly advanced_setting: {
                                readonly [key: string]: unknown;
                            };
                            readonly category: string;
                            /** @description JSON text without secrets */
                            readonly configuration: string;
                            readonly content_type: readonly string[];
                            /** @description Null while nothing is collected, and until the map was read after a start */
                            readonly coverage: {
                                /** @description Proved whole, settled, ms */
                                readonly complete_ms: number;
                                /** @description Not asked for: collection was switched off, ms */
                                readonly excluded_ms: number;
                                /** @description Known to be lost, ms */
                                readonly gap_ms: number;
                                /** @description Not read yet, ms */
                                readonly open_ms: number;
                                /** @description Proved whole, late records may still come, ms */
                                readonly provisional_ms: number;
                                /** @description Where the map starts (epoch ms) */
                                readonly since: number;
                            } | null;
                            /** @description Created (epoch ms) */
                            readonly created_at: number;
                            readonly cust_id: string;
                            readonly filter_list: readonly unknown[];
                            /** @description Minutes */
                            readonly interval: number;
                            readonly is_collect: boolean;
                            readonly is_respond: boolean;
                            /** @description Last successful answer of the vendor (epoch ms), null when never */
                            readonly last_activity: number | null;
                            /** @description Last new record (epoch ms), null when never */
                            readonly last_data_received: number | null;
                            /** @description Last edited (epoch ms) */
                            readonly modified_at: number;
                            readonly name: string;
                            readonly run_on: string;
                            readonly status: {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                readonly code: number;
                                /** @description Code of the failure */
                                readonly error_code?: string;
                                readonly message: string;
                                /** @description What to do about it */
                                readonly recommendation?: string;
                                /** @enum {unknown} */
                                readonly state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                readonly status_time: number;
                            };
                            readonly tenant_name: string;
                            readonly type: string;
                            readonly version: string;
                        };
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
    readonly "/connect/api/v1/connectors/{id}/dialect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was learned of the vendor, by content type */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly [key: string]: unknown;
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
    readonly "/connect/api/v1/connectors/{id}/lag": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How late records became visible at the vendor */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly buckets: readonly {
                                readonly count: number;
                                /** @description null: everything above */
                                readonly up_to_ms: number | null;
                            }[];
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
    readonly "/connect/api/v1/connectors/{id}/ledger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The chained ledger with digests and hashes */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Go on behind this `seq` */
                    readonly after?: number;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly entries: readonly {
                                readonly attempt: number;
                                readonly code?: string;
                                readonly connector_version: string;
                                readonly digest_read: string;
                                readonly digest_stored: string;
                                /** @description Ended (epoch ms) */
                                readonly ended_at: number;
                                /** @description Time of its first record (epoch ms) */
                                readonly first_time?: number;
                                readonly generation: number;
                                readonly hash: string;
                                /** @description Why it was read */
                                readonly kind: string;
                                /** @description Time of its last record (epoch ms) */
                                readonly last_time?: number;
                                readonly message?: string;
                                readonly missing_at_least?: number;
                                readonly pages: number;
                                readonly previous_hash: string;
                                readonly probes: number;
                                readonly proof?: string;
                                readonly reason?: string;
                                readonly requests: number;
                                readonly retries: number;
                                readonly rows_duplicate: number;
                                readonly rows_new: number;
                                readonly rows_quarantined: number;
                                readonly rows_read: number;
                                readonly rows_revised: number;
                                /** @description The run that its records carry */
                                readonly run: number;
                                /** @description Position in the source's ledger, from 1 */
                                readonly seq: number;
                                /**
                                 * Format: date-time
                                 * @description First moment of the window (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                readonly source: string;
                                readonly splits: number;
                                /** @description Started (epoch ms) */
                                readonly started_at: number;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                readonly until: string;
                                readonly vendor_total?: number;
                                /** @description What the reading proved */
                                readonly verdict: string;
                            }[];
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
    readonly "/connect/api/v1/connectors/{id}/ledger/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Recompute the ledger from the lake
         * @description Answers 200 also when something does not fit: `ok` is false then and `problems` say what.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly entries: number;
                            readonly head_hash: string;
                            readonly ok: boolean;
                            readonly problems: readonly string[];
                            readonly records: number;
                        };
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
    readonly "/connect/api/v1/connectors/{id}/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Readings that have ended, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Go on behind this `seq` */
                    readonly after?: number;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly runs: readonly {
                                readonly attempt: number;
                                readonly code?: string;
                                readonly connector_version: string;
                                /** @description Ended (epoch ms) */
                                readonly ended_at: number;
                                /** @description Time of its first record (epoch ms) */
                                readonly first_time?: number;
                                readonly generation: number;
                                /** @description Why it was read */
                                readonly kind: string;
                                /** @description Time of its last record (epoch ms) */
                                readonly last_time?: number;
                                readonly message?: string;
                                readonly missing_at_least?: number;
                                readonly pages: number;
                                readonly probes: number;
                                readonly proof?: string;
                                readonly reason?: string;
                                readonly requests: number;
                                readonly retries: number;
                                readonly rows_duplicate: number;
                                readonly rows_new: number;
                                readonly rows_quarantined: number;
                                readonly rows_read: number;
                                readonly rows_revised: number;
                                /** @description The run that its records carry */
                                readonly run: number;
                                /** @description Position in the source's ledger, from 1 */
                                readonly seq: number;
                                /**
                                 * Format: date-time
                                 * @description First moment of the window (ISO 8601, UTC)
                                 */
                                readonly since: string;
                                readonly source: string;
                                readonly splits: number;
                                /** @description Started (epoch ms) */
                                readonly started_at: number;
                                /**
                                 * Format: date-time
                                 * @description First moment after it (ISO 8601, UTC)
                                 */
                                readonly until: string;
                                readonly vendor_total?: number;
                                /** @description What the reading proved */
                                readonly verdict: string;
                            }[];
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
    readonly "/connect/api/v1/connectors/{id}/status-history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Spells of health, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly history: readonly {
                                /** @description 0 when healthy, else an HTTP status or a code above 1000 */
                                readonly code: number;
                                /** @description Code of the failure */
                                readonly error_code?: string;
                                readonly message: string;
                                /** @description What to do about it */
                                readonly recommendation?: string;
                                /** @description When it began (epoch ms) */
                                readonly since: number;
                                /** @enum {unknown} */
                                readonly state: "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";
                                /** @description When it was last seen so (epoch ms) */
                                readonly status_time: number;
                            }[];
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
    readonly "/connect/api/v1/connectors/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Test a connector
         * @description One test at a time for a connector; a second is refused with 409. It ends within 15 seconds, and when the client goes.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Send each check at once, as server-sent events `check` and `result` */
                    readonly stream?: "1" | "true" | "0" | "false";
                };
                readonly header?: never;
                readonly path: {
                    /** @description `_id` of the connector */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly checks: readonly {
                                /** @description For a failure, its code */
                                readonly code?: string;
                                readonly duration_ms: number;
                                readonly evidence: {
                                    readonly [key: string]: unknown;
                                };
                                readonly explanation?: string;
                                readonly http_status?: number;
                                readonly id: string;
                                readonly message?: string;
                                readonly recommendation?: string;
                                /** @enum {unknown} */
                                readonly status: "pass" | "warn" | "fail" | "skip";
                                readonly title: string;
                            }[];
                            /** @enum {unknown} */
                            readonly result: "pass" | "warn" | "fail";
                        };
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
    readonly "/connect/api/v1/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which request, run and ledger entry brought a record */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description `syslog` if left out */
                    readonly index?: string;
                    /** @description `_id` of a hit */
                    readonly record: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly [key: string]: unknown;
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
    readonly "/connect/api/v1/exports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Export every record that matches, oldest first
         * @description Streams until everything is sent. CSV takes the columns from `fields`.
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
                        /** @description For CSV: dotted paths */
                        readonly fields?: readonly string[];
                        /** @enum {unknown} */
                        readonly format?: "ndjson" | "csv";
                        /** @description `syslog` if left out */
                        readonly index?: string;
                        /** @description As in _search; all if left out */
                        readonly query?: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description One record a line */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/x-ndjson": string;
                        readonly "text/csv": string;
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
    readonly "/connect/api/v1/hosts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List where connectors can run */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly hosts: readonly {
                                /** @description What `run_on` takes */
                                readonly id: string;
                                readonly name: string;
                                readonly state: string;
                                /** @enum {string} */
                                readonly type: "dp";
                            }[];
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
    readonly "/connect/api/v1/ingestion-stats/connector": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Volume stored, by connector */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Only this tenant's */
                    readonly cust_id?: string;
                    /** @description ISO 8601 or epoch ms */
                    readonly end_time: string;
                    /** @description ISO 8601 or epoch ms */
                    readonly start_time: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly data: readonly {
                                readonly connector_id: string;
                                /** @description Name of the connector */
                                readonly entry_identifier: string;
                                readonly records: number;
                                /** @description Bytes */
                                readonly total_ingestion: number;
                            }[];
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
    readonly "/connect/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tell a browser whether it is signed in, and until when */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description When the session ends, epoch seconds; null when there is none */
                            readonly exp: number | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Sign a browser in with a session cookie
         * @description Takes the key as access_token does; the session ends after twelve hours.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description When it ends, epoch seconds */
                            readonly exp: number;
                        };
                    };
                };
            };
        };
        /** Sign the browser out */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Done; nothing to say. */
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
    readonly "/connect/api/v1/tenants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List tenants */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly tenants: readonly {
                                readonly cust_id: string;
                                readonly name: string;
                            }[];
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Create a tenant */
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
                        readonly cust_id: string;
                        /** @description `cust_id` if left out */
                        readonly name?: string;
                    };
                };
            };
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly cust_id: string;
                            readonly name: string;
                        };
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
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process answers */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly status: "ok";
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
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Metrics for Prometheus */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Prometheus text */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/plain": string;
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
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This API as an OpenAPI document */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly [key: string]: unknown;
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
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether requests can be served; connectors' health has no part in it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What went wrong, as a problem document */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description What went wrong, as a problem document */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable code; `docs/errors.md` lists them. */
                            readonly code: string;
                            /** @description One sentence for people. */
                            readonly detail: string;
                            /** @description For invalid input: everything that is wrong with it. */
                            readonly problems?: readonly {
                                readonly code: string;
                                readonly message: string;
                                /** @description JSON Pointer within the request, e.g. `/conf/interval`. */
                                readonly path: string;
                            }[];
                            readonly status: number;
                            /** @description The HTTP status in words. */
                            readonly title: string;
                            /** @description Where the code is explained. */
                            readonly type: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly ready: boolean;
                        };
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly ready: boolean;
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
