// Generated from the OpenAPI document by scripts/generate-api.mjs: change the backend, not this file.

export interface paths {
    "/api/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Access tokens that reach units of the caller’s territory, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "createdAt" | "-createdAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Access tokens that reach units of the caller’s territory, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AccessToken"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make an access token for another system; it is told once. Takes the password, and a code of the second factor */
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
                        code?: string;
                        currentPassword: string;
                        /** @default 90 */
                        days?: number;
                        name: string;
                        scopes: ("organisations:read" | "results:read" | "releases:read" | "outcomes:read")[];
                        unitId: string | null;
                    };
                };
            };
            responses: {
                /** @description Make an access token for another system; it is told once. Takes the password, and a code of the second factor */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewAccessToken"];
                    };
                };
                /** @description Problem: credentials-invalid, second-factor-required, second-factor-invalid, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/access-tokens/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke an access token; it is refused from now on */
        post: {
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
                /** @description Revoke an access token; it is refused from now on */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, narrowed by role, place in the tree, whether they are disabled, and whether somebody has signed in with them */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    role?: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                    signedIn?: "ever" | "never";
                    sort?: "username" | "displayName" | "role" | "createdAt" | "lastSignInAt" | "-username" | "-displayName" | "-role" | "-createdAt" | "-lastSignInAt";
                    state?: "enabled" | "disabled";
                    under?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accounts, narrowed by role, place in the tree, whether they are disabled, and whether somebody has signed in with them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Account"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create an account; its owner chooses the password with the slip, which is told once */
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
                        displayName: string;
                        /** @enum {string} */
                        role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                        telephone?: string | null;
                        unitId: string | null;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Create an account; its owner chooses the password with the slip, which is told once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewAccount"];
                    };
                };
                /** @description Problem: username-taken */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an account */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        disabled?: boolean;
                        displayName?: string;
                        /** @enum {string} */
                        role?: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                        telephone?: string | null;
                        unitId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Change an account */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Problem: revision-stale, last-administrator */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/accounts/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of an account goes to a successor when its owner leaves, and what ends */
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
                /** @description What of an account goes to a successor when its owner leaves, and what ends */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                becomes: "moved" | "ended";
                                count: number;
                                kind: string;
                            }[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Hand the posts of an account and what is open in them to a successor, and disable it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        successor: {
                            /** Format: uuid */
                            accountId: string;
                        } | {
                            displayName: string;
                            telephone?: string | null;
                            username: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Hand the posts of an account and what is open in them to a successor, and disable it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            slip: components["schemas"]["ResetSlip"] | null;
                        };
                    };
                };
                /** @description Problem: revision-stale, username-taken, last-administrator */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link whoever the provider sent and was refused with a code to an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Link whoever the provider sent and was refused with a code to an account */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: oidc-taken */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The posts of an account beside its first one, those that are over too */
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
                /** @description The posts of an account beside its first one, those that are over too */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AccountPost"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Give an account a further post, or have it stand in for somebody for a year at most */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** @enum {string} */
                        kind: "own" | "deputy";
                        /** @enum {string} */
                        role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                        unitId: string | null;
                        until: string | null;
                    };
                };
            };
            responses: {
                /** @description Give an account a further post, or have it stand in for somebody for a year at most */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountPost"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/{id}/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a further post of an account at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    postId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description End a further post of an account at once */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a slip with which the owner of an account chooses a new password, once; its code is told once */
        post: {
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
                /** @description Ask for a slip with which the owner of an account chooses a new password, once; its code is told once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResetSlip"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a lost second factor from an account; its sessions end */
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
                /** @description Take a lost second factor from an account; its sessions end */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: second-factor-missing */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable or enable several accounts, all or none; not the own one, and never the last administrator */
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
                        accountIds: string[];
                        disabled: boolean;
                    };
                };
            };
            responses: {
                /** @description Disable or enable several accounts, all or none; not the own one, and never the last administrator */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                        };
                    };
                };
                /** @description Problem: validation-failed, last-administrator */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts as a file, narrowed like their list */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                    q?: string;
                    role?: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                    signedIn?: "ever" | "never";
                    state?: "enabled" | "disabled";
                    under?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accounts as a file, narrowed like their list */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make accounts from a workbook or CSV, whole or not at all; a job writes a letter with a slip for each. People of the same name in the same unit have to be accepted */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                    ignoreUnknownColumns?: "true" | "false";
                    lang?: "zh-CN" | "en";
                    namesakes?: "ask" | "accept";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Make accounts from a workbook or CSV, whole or not at all; a job writes a letter with a slip for each. People of the same name in the same unit have to be accepted */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountImportReport"];
                    };
                };
                /** @description Problem: import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded, username-taken, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empty import file of people */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Empty import file of people */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/accounts/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a letter with a new slip for each of several accounts, as a job; earlier slips end when it is done */
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
                        accountIds: string[];
                        /** @default 30 */
                        days?: number;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        lang?: "zh-CN" | "en";
                    };
                };
            };
            responses: {
                /** @description Write a letter with a new slip for each of several accounts, as a job; earlier slips end when it is done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: validation-failed, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List audit events, newest first: of accounts within the territory of the caller */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    from?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "at" | "-at";
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description List audit events, newest first: of accounts within the territory of the caller */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditEvent"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export audit events, oldest first: of accounts within the territory of the caller */
        get: {
            parameters: {
                query: {
                    action?: string;
                    format: "xlsx" | "csv";
                    from?: string;
                    lang?: "zh-CN" | "en";
                    q?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Export audit events, oldest first: of accounts within the territory of the caller */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Backups that the server writes by itself, and test restores of them, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Backups that the server writes by itself, and test restores of them, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Backups"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Write a backup now, by the process that writes the daily ones */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Write a backup now, by the process that writes the daily ones */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BackupRun"];
                    };
                };
                /** @description Problem: backups-off, backup-running */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/backups/test-restores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore the newest backup into a folder of its own, check what comes out, and remove it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Restore the newest backup into a folder of its own, check what comes out, and remove it */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BackupRun"];
                    };
                };
                /** @description Problem: backups-off, no-backup, backup-running */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaign-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List campaign types */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description List campaign types */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CampaignType"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaign-types/{id}/phase-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The usual phases of a campaign type in working days of the office */
        get: {
            parameters: {
                query: {
                    from: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The usual phases of a campaign type in working days of the office */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PhaseProposal"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaign-types/{id}/scheme-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a grading scheme */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        scheme: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Check a grading scheme */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            configErrors: {
                                code: string;
                                path: string;
                            }[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaign-types/{type}/earlier-grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grades of years before the office graded here */
        get: {
            parameters: {
                query?: {
                    grade?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "year" | "-year";
                    year?: number;
                };
                header?: never;
                path: {
                    type: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Grades of years before the office graded here */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EarlierGrade"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaign-types/{type}/earlier-grades/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take grades of earlier years from a workbook or CSV, whole or not at all; the same unit and year is replaced */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                    ignoreUnknownColumns?: "true" | "false";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    type: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Take grades of earlier years from a workbook or CSV, whole or not at all; the same unit and year is replaced */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EarlierGradeReport"];
                    };
                };
                /** @description Problem: import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaign-types/{type}/earlier-grades/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empty import file of earlier grades, with the grades of the type to choose from */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    type: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Empty import file of earlier grades, with the grades of the type to choose from */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List campaigns */
        get: {
            parameters: {
                query?: {
                    campaignType?: string;
                    graded?: "true" | "false";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    running?: "true";
                    sort?: "createdAt" | "name" | "asOf" | "-createdAt" | "-name" | "-asOf";
                    state?: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "COMPUTED" | "CANCELLED";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description List campaigns */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Campaign"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a campaign from a campaign type */
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
                        /** Format: date */
                        asOf: string;
                        campaignType: string;
                        disclosureFloor?: number;
                        groups?: {
                            /** @enum {string} */
                            access: "card" | "open" | "account" | "staff";
                            feedsGrade?: boolean;
                            /** Format: uuid */
                            formVersionId: string;
                            joint?: boolean;
                            key: string;
                            variants?: {
                                /** Format: uuid */
                                formVersionId: string;
                                /** Format: uuid */
                                under?: string;
                                unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
                            }[];
                        }[];
                        name: string;
                        phases?: {
                            /** Format: date */
                            endsOn: string;
                            /** @enum {string} */
                            kind: "self-assessment" | "ballot" | "superior-assessment" | "facts" | "other";
                            name: string;
                            /** Format: date */
                            startsOn: string;
                        }[];
                        priorCampaignId?: string | null;
                        scheme?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Create a campaign from a campaign type */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a campaign */
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
                /** @description Read a campaign */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf?: string;
                        disclosureFloor?: number;
                        groups?: {
                            /** @enum {string} */
                            access: "card" | "open" | "account" | "staff";
                            feedsGrade?: boolean;
                            /** Format: uuid */
                            formVersionId: string;
                            joint?: boolean;
                            key: string;
                            variants?: {
                                /** Format: uuid */
                                formVersionId: string;
                                /** Format: uuid */
                                under?: string;
                                unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
                            }[];
                        }[];
                        name?: string;
                        phases?: {
                            /** Format: date */
                            endsOn: string;
                            /** @enum {string} */
                            kind: "self-assessment" | "ballot" | "superior-assessment" | "facts" | "other";
                            name: string;
                            /** Format: date */
                            startsOn: string;
                        }[];
                        priorCampaignId?: string | null;
                        scheme?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Change a draft */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/campaigns/{id}/action-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which grades are consolidated, pushed and put in order */
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
                /** @description Which grades are consolidated, pushed and put in order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActionGroups"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set which grades are consolidated, the best, and which put in order, the lowest; those between are pushed */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        consolidate: string[];
                        rectify: string[];
                    };
                };
            };
            responses: {
                /** @description Set which grades are consolidated, the best, and which put in order, the lowest; those between are pushed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActionGroups"];
                    };
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/actions/{act}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stops a step of a campaign, and what only warns */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    act: "publish" | "open" | "close" | "reopen" | "cancel" | "grade" | "announce" | "advance";
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What stops a step of a campaign, and what only warns */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StepFinding"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/answer-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Export the answers of a group as a job, whose file is kept for a day: sheets with names, ballots as far as the newest result tells them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "xlsx" | "csv" | "codebook" | "spss";
                        group: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        lang?: "zh-CN" | "en";
                    };
                };
            };
            responses: {
                /** @description Export the answers of a group as a job, whose file is kept for a day: sheets with names, ballots as far as the newest result tells them */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: answers-withheld, job-in-progress, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/assessors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts among whom the units of a campaign can be shared for assessment */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accounts among whom the units of a campaign can be shared for assessment */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PossibleAssessor"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/award-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put those on a list that stands, or some of them, into the library of cases, each once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Put those on a list that stands, or some of them, into the library of cases, each once */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AwardCasesMade"];
                    };
                };
                /** @description Problem: awards-not-final */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/award-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who competes for the awards of a campaign, as a spreadsheet */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who competes for the awards of a campaign, as a spreadsheet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/award-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who competes for the awards of a campaign, field by field, the first place first */
        get: {
            parameters: {
                query?: {
                    field?: string;
                    language?: "zh-CN" | "en";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    state?: "awarded" | "pending" | "not-awarded" | "removed" | "excluded" | "ungraded" | "nominated";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who competes for the awards of a campaign, field by field, the first place first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AwardRow"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem: too-costly */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/award-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many may be nominated, from how many members, and what certificates say */
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
                /** @description How many may be nominated, from how many members, and what certificates say */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AwardSettings"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set how many may be nominated, from how many members, and what certificates say; a text leaves open {name}, {award}, {year} and others */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        certificate: {
                            awards: {
                                [key: string]: string;
                            };
                            body: string;
                            day: string | null;
                            office: string;
                            serial: string;
                            title: string;
                            withCode: boolean;
                        } | null;
                        leastMembers: number | null;
                        mostNominated: {
                            [key: string]: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Set how many may be nominated, from how many members, and what certificates say; a text leaves open {name}, {award}, {year} and others */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AwardSettings"];
                    };
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The awards of a campaign: places and candidates by field, and the notice as it would last today */
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
                /** @description The awards of a campaign: places and candidates by field, and the notice as it would last today */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Awards"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/card-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Card batches of a campaign */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "createdAt" | "-createdAt";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Card batches of a campaign */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CardBatch"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Issue cards and get them as a printable PDF; the codes exist nowhere else */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cardsPerUnit: number | null;
                        /** @default  */
                        contact?: string;
                        group: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                        /** @default null */
                        name?: string | null;
                        /** @default  */
                        purpose?: string;
                        unitIds: string[];
                    };
                };
            };
            responses: {
                /** @description Issue cards and get them as a printable PDF; the codes exist nowhere else */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem: campaign-not-published */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/card-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue cards by a job, whose file can be fetched once: the codes exist nowhere else */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cardsPerUnit: number | null;
                        /** @default  */
                        contact?: string;
                        group: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                        /** @default null */
                        name?: string | null;
                        /** @default false */
                        perSuperior?: boolean;
                        /** @default  */
                        purpose?: string;
                        unitIds: string[];
                    };
                };
            };
            responses: {
                /** @description Issue cards by a job, whose file can be fetched once: the codes exist nowhere else */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: campaign-not-published, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/card-replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Single cards that were lost or disputed, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "askedAt" | "-askedAt";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Single cards that were lost or disputed, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CardReplacement"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate with a name that nobody has, to look at its text */
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
                /** @description A certificate with a name that nobody has, to look at its text */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give numbers to those on a list that stands and print their certificates as a job, whose file is kept for a day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Give numbers to those on a list that stands and print their certificates as a job, whose file is kept for a day */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: awards-not-final, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/chair-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can take the chair of a panel */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who can take the chair of a panel */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ChairCandidate"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/collectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses of a campaign’s respondent pages */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                    unitId?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Addresses of a campaign’s respondent pages */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Collector"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who moved the campaign on, when and why */
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
                /** @description Who moved the campaign on, when and why */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                at: string;
                                by: string;
                                from: string;
                                reason: string | null;
                                to: string;
                            }[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a campaign has come: sums, states of its units, days, and what may be expected */
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
                /** @description How far a campaign has come: sums, states of its units, days, and what may be expected */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskOverview"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/desk/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units of a campaign as a table with whom to ask, for the office that runs it */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    idleDays?: number;
                    lang?: "zh-CN" | "en";
                    q?: string;
                    sort?: "behind" | "unitCode" | "lastDay" | "sheets" | "waiting" | "-behind" | "-unitCode" | "-lastDay" | "-sheets" | "-waiting";
                    state?: "none" | "idle" | "below" | "thin" | "sheets" | "returned" | "waiting" | "misses";
                    under?: string;
                    unitType?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The units of a campaign as a table with whom to ask, for the office that runs it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/desk/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next level of the tree of a campaign with its sums, furthest behind first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    under?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The next level of the tree of a campaign with its sums, furthest behind first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DeskNode"][];
                            page: number;
                            pageSize: number;
                            /** Format: date */
                            today: string;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/desk/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units of a campaign with how they stand, furthest behind first */
        get: {
            parameters: {
                query?: {
                    idleDays?: number;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "behind" | "unitCode" | "lastDay" | "sheets" | "waiting" | "-behind" | "-unitCode" | "-lastDay" | "-sheets" | "-waiting";
                    state?: "none" | "idle" | "below" | "thin" | "sheets" | "returned" | "waiting" | "misses";
                    under?: string;
                    unitType?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The units of a campaign with how they stand, furthest behind first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DeskUnit"][];
                            page: number;
                            pageSize: number;
                            /** Format: date */
                            today: string;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/distinctions/{distinction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is recommended for a distinction, by whom and why, and what was decided */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                    state?: "waiting" | "granted" | "refused" | "any";
                };
                header?: never;
                path: {
                    distinction: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who is recommended for a distinction, by whom and why, and what was decided */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DistinctionRow"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Decide whether a unit is called so; counts from the next grading run on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    distinction: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        granted: boolean;
                        reason: string;
                        /** Format: uuid */
                        replaces?: string;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Decide whether a unit is called so; counts from the next grading run on */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DistinctionDecision"];
                    };
                };
                /** @description Problem: immutable, distinction-already-decided */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phases that were extended and sheets that were opened again, the newest first */
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
                /** @description Phases that were extended and sheets that were opened again, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CampaignExtension"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/fact-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts that the newest records of registers propose and nobody has entered */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Facts that the newest records of registers propose and nobody has entered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProposedFact"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter the facts that registers propose; each counts once another person has verified it */
        post: {
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
                /** @description Enter the facts that registers propose; each counts once another person has verified it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposedFactsEntered"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts of a campaign */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "enteredAt" | "kind" | "date" | "-enteredAt" | "-kind" | "-date";
                    state?: "entered" | "verified" | "rejected";
                    unitId?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Facts of a campaign */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Fact"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a fact; it counts once another person has verified it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        by?: string;
                        /** Format: date */
                        date?: string;
                        detail: string;
                        documentNo: string;
                        /** @default [] */
                        evidenceIds?: string[];
                        kind: string;
                        months?: number;
                        source: string;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Enter a fact; it counts once another person has verified it */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Fact"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/figure-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From which registers a campaign takes figures, and what its type proposes */
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
                /** @description From which registers a campaign takes figures, and what its type proposes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FigureSources"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Choose from which register a campaign takes a figure */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        firstDay?: string | null;
                        item: string;
                        /** @default null */
                        lastDay?: string | null;
                        rule: {
                            answer: {
                                question: string;
                                values: string[];
                            } | null;
                            count: {
                                /** @constant */
                                kind: "records";
                            } | {
                                /** @constant */
                                kind: "sum";
                                per: number;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "share";
                            } | {
                                atLeast: number;
                                /** @constant */
                                kind: "units-below";
                            } | {
                                /** @constant */
                                kind: "coverage";
                            };
                            /** @enum {string} */
                            of: "unit" | "territory";
                            register: string;
                            states: string[];
                        } | {
                            indicator: string;
                            /** @enum {string} */
                            takes: "value" | "growth" | "reached";
                        };
                    };
                };
            };
            responses: {
                /** @description Choose from which register a campaign takes a figure */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FigureSource"];
                    };
                };
                /** @description Problem: figure-source-taken, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/figure-sources/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a source out: what waits from it is withdrawn, and what was verified does not count any more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Take a source out: what waits from it is withdrawn, and what was verified does not count any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures counted from registers: those that wait for their second person, and those that count */
        get: {
            parameters: {
                query?: {
                    current?: "yes";
                    item?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "proposedAt" | "item" | "-proposedAt" | "-item";
                    state?: "proposed" | "verified" | "rejected" | "withdrawn";
                    unitId?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Figures counted from registers: those that wait for their second person, and those that count */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Figure"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Count every source for every unit, and propose what differs from what waits or counts */
        post: {
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
                /** @description Count every source for every unit, and propose what differs from what waits or counts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiguresProposed"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/figures/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify or reject figures that somebody else had counted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "verified" | "rejected";
                        ids: string[];
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Verify or reject figures that somebody else had counted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: four-eyes-required, confirmation-by-reset-account, figure-already-decided, figure-stale, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/grading-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grading runs, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "number" | "-number";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Grading runs, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["GradingRun"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Compute all grades of a closed campaign */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        dismissal?: {
                            factIds: string[];
                            reason: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Compute all grades of a closed campaign */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GradingRun"];
                    };
                };
                /** @description Problem: campaign-not-closed, run-in-progress, facts-waiting */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/groups/{group}/assessor-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a rule for assessors would come to: shares, and units that nobody would assess */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    group: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        by: "reach" | "superior";
                    } | {
                        accountIds: string[];
                        /** @constant */
                        by: "shared";
                    };
                };
            };
            responses: {
                /** @description What a rule for assessors would come to: shares, and units that nobody would assess */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssessorCheck"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/groups/{group}/assessors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who assesses the units of a draft in a group of sheets */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    group: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        by: "reach" | "superior";
                    } | {
                        accountIds: string[];
                        /** @constant */
                        by: "shared";
                    };
                };
            };
            responses: {
                /** @description Say who assesses the units of a draft in a group of sheets */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/groups/{group}/reopened-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Open sheets about some units again up to a day, after their phase */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    group: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        unitIds: string[];
                        /** Format: date */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Open sheets about some units again up to a day, after their phase */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/groups/{group}/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter the head counts of a ballot group for many units: a code and a count on each line */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    group: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Enter the head counts of a ballot group for many units: a code and a count on each line */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: number;
                        };
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/inputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaign-level data, such as departments, quotas and holidays */
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
                /** @description Campaign-level data, such as departments, quotas and holidays */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignInputs"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Replace the campaign-level data; the seed can be changed only before publication */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        context: {
                            [key: string]: unknown;
                        };
                        seed?: string | null;
                    };
                };
            };
            responses: {
                /** @description Replace the campaign-level data; the seed can be changed only before publication */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignInputs"];
                    };
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger: one row per unit of the newest run */
        get: {
            parameters: {
                query?: {
                    actionGroup?: "consolidate" | "push" | "rectify";
                    change?: "up" | "same" | "down";
                    flag?: string;
                    grade?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "unitName" | "score" | "grade" | "change" | "status" | "rank" | "groupScore" | "-unitCode" | "-unitName" | "-score" | "-grade" | "-change" | "-status" | "-rank" | "-groupScore";
                    sortGroup?: string;
                    status?: string;
                    under?: string;
                    unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The ledger: one row per unit of the newest run */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changes: components["schemas"]["ChangeCounts"];
                            counts: {
                                [key: string]: number;
                            };
                            items: components["schemas"]["LedgerRow"][];
                            names: {
                                [key: string]: string;
                            };
                            page: number;
                            pageSize: number;
                            ranked: boolean;
                            run: components["schemas"]["GradingRun"] | null;
                            statuses: {
                                [key: string]: number;
                            };
                            total: number;
                            ungraded: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/ledger/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a unit has its grade, step by step */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Why a unit has its grade, step by step */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutcomeExplanation"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the ledger */
        get: {
            parameters: {
                query: {
                    actionGroup?: "consolidate" | "push" | "rectify";
                    change?: "up" | "same" | "down";
                    flag?: string;
                    format: "xlsx" | "csv";
                    grade?: string;
                    lang?: "zh-CN" | "en";
                    q?: string;
                    status?: string;
                    under?: string;
                    unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Export the ledger */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/ledger/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Export the ledger as a job, whose file is kept for a day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        actionGroup?: "consolidate" | "push" | "rectify";
                        /** @enum {string} */
                        change?: "up" | "same" | "down";
                        flag?: string;
                        /** @enum {string} */
                        format: "xlsx" | "csv";
                        grade?: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        lang?: "zh-CN" | "en";
                        q?: string;
                        status?: string;
                        /** Format: uuid */
                        under?: string;
                        /** @enum {string} */
                        unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    };
                };
            };
            responses: {
                /** @description Export the ledger as a job, whose file is kept for a day */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: job-in-progress, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/ledger/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger on paper, its head on every page */
        get: {
            parameters: {
                query?: {
                    actionGroup?: "consolidate" | "push" | "rectify";
                    change?: "up" | "same" | "down";
                    flag?: string;
                    grade?: string;
                    lang?: "zh-CN" | "en";
                    paper?: "a4" | "a3";
                    q?: string;
                    status?: string;
                    under?: string;
                    unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The ledger on paper, its head on every page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem: nothing-to-report */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/next-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the round that follows a graded campaign, as a draft with everything that holds on */
        post: {
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
                /** @description Begin the round that follows a graded campaign, as a draft with everything that holds on */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundRef"];
                    };
                };
                /** @description Problem: round-not-graded, next-round-exists */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/nomination-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What grades, facts and registers say of those who could be nominated; nothing is changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        /** @enum {string} */
                        kind: "units" | "persons";
                    };
                };
            };
            responses: {
                /** @description What grades, facts and registers say of those who could be nominated; nothing is changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                standing: components["schemas"]["CandidateStanding"];
                            }[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/nomination-forms.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on paper: a form for each, with room for opinions and stamps */
        get: {
            parameters: {
                query?: {
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The same on paper: a form for each, with room for opinions and stamps */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem: awards-not-final */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nominate units or persons in a draft, or say in which field those who are nominated compete */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        field: string | null;
                        ids: string[];
                        /** @enum {string} */
                        kind: "units" | "persons";
                    };
                };
            };
            responses: {
                /** @description Nominate units or persons in a draft, or say in which field those who are nominated compete */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Nominated"];
                    };
                };
                /** @description Problem: not-eligible, over-quota, immutable, units-not-gradable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/nominations.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of a list that stands, put forward to the office above: a file with a digest, which it takes in */
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
                /** @description Those of a list that stands, put forward to the office above: a file with a digest, which it takes in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                /** @description Problem: awards-not-final */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/nominations/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a candidate out of a draft */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Take a candidate out of a draft */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/nominations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the nominations of an office below into a draft; who is unknown or not eligible is named and left out */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Take the nominations of an office below into a draft; who is unknown or not eligible is named and left out */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakenNominations"];
                    };
                };
                /** @description Problem: import-invalid, file-empty, immutable, over-quota */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public notices of a campaign, newest first: who was named, from which day to which */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "postedOn" | "-postedOn";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Public notices of a campaign, newest first: who was named, from which day to which */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Notice"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections against those whom notices of a campaign name, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "enteredAt" | "-enteredAt";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Objections against those whom notices of a campaign name, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Objection"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter an objection against a unit that a notice names; another person rules on it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answerDue?: string | null;
                        contact?: string | null;
                        statement: string;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Enter an objection against a unit that a notice names; another person rules on it */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Objection"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/own-objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections about one’s own organisation with their answers, newest first */
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
                /** @description Objections about one’s own organisation with their answers, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Objection"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Object against the grade of one’s own organisation while a release is on notice */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contact?: string | null;
                        statement: string;
                    };
                };
            };
            responses: {
                /** @description Object against the grade of one’s own organisation while a release is on notice */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Objection"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups whose raters are, or can be, a panel with a chair */
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
                /** @description Groups whose raters are, or can be, a panel with a chair */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SheetPanel"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/panels/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that the raters of a group are a panel and who takes its chair; fixed with the plan, but for the person */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    group: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        chairId: string | null;
                        itemLimit: string;
                    };
                };
            };
            responses: {
                /** @description Say that the raters of a group are a panel and who takes its chair; fixed with the plan, but for the person */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/panels/{group}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of a panel: how many sheets were handed in, and what the chair has signed */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "unitCode" | "-unitCode";
                };
                header?: never;
                path: {
                    group: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Units of a panel: how many sheets were handed in, and what the chair has signed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["UnitOfPanel"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/panels/{group}/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheets of all raters about a unit side by side, with the points that apply */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    group: string;
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The sheets of all raters about a unit side by side, with the points that apply */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PanelCase"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign for a panel, with a decision on each item on which its raters differ too much */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    group: string;
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        basis: string;
                        comment: string;
                        decisions: {
                            item: string;
                            score: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Sign for a panel, with a decision on each item on which its raters differ too much */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PanelCase"];
                    };
                };
                /** @description Problem: immutable, revision-stale, own-unit, own-sheet, not-the-chair, nothing-to-sign */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/paper-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue numbered papers for one group at one door */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 100 */
                        errorLimit?: number;
                        group: string;
                        name: string;
                        papers: number;
                        /** @default 10 */
                        samplePercent?: number;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Issue numbered papers for one group at one door */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperBatch"];
                    };
                };
                /** @description Problem: campaign-not-published */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live participation: counts per unit, never who */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                    under?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Live participation: counts per unit, never who */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["UnitParticipation"][];
                            page: number;
                            pageSize: number;
                            total: number;
                            totals: {
                                ballots: {
                                    issued: number;
                                    key: string;
                                    received: number;
                                    unitsReached: number | null;
                                }[];
                                sheets: {
                                    drafts: number;
                                    key: string;
                                    submitted: number;
                                    units: number;
                                }[];
                                units: number;
                            };
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/persons-below": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many persons of each kind a campaign could be about below a unit */
        get: {
            parameters: {
                query: {
                    group?: "organ" | "station" | "expert" | "without-post" | "migrant" | "village-official" | "party-worker";
                    under: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many persons of each kind a campaign could be about below a unit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonsBelow"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/phases/{phase}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move the last day of a phase on after the campaign has begun */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                    phase: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        endsOn: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Move the last day of a phase on after the campaign has begun */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/poster-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw posters by a job, whose file is kept for a day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        group: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                        /**
                         * @default A4
                         * @enum {string}
                         */
                        size?: "A4" | "A3" | "stand";
                        unitIds: string[];
                    };
                };
            };
            responses: {
                /** @description Draw posters by a job, whose file is kept for a day */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: campaign-not-published, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/posters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A poster for each unit as a printable PDF, for groups that anybody may answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        group: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                        /**
                         * @default A4
                         * @enum {string}
                         */
                        size?: "A4" | "A3" | "stand";
                        unitIds: string[];
                    };
                };
            };
            responses: {
                /** @description A poster for each unit as a printable PDF, for groups that anybody may answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem: campaign-not-published */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/publication-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a release of a run would show, what is withheld, and which release it would replace */
        get: {
            parameters: {
                query: {
                    runId: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What a release of a run would show, what is withheld, and which release it would replace */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationPreview"];
                    };
                };
                /** @description Problem: campaign-not-computed, run-not-succeeded, already-published, plugin-changed, release-outdated */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/publication-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked to be published or withdrawn of a campaign, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "askedAt" | "-askedAt";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was asked to be published or withdrawn of a campaign, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PublicationRequest"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was published of a campaign, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "publishedAt" | "-publishedAt";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was published of a campaign, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Publication"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Ask for a grading run to be published, so that everybody can see and recompute it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        dismissal?: {
                            factIds: string[];
                            reason: string;
                        };
                        /** Format: uuid */
                        revises?: string;
                        /** Format: uuid */
                        runId: string;
                        terms?: components["schemas"]["ReleaseTerms"];
                        title?: string;
                    };
                };
            };
            responses: {
                /** @description Ask for a grading run to be published, so that everybody can see and recompute it */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationRequest"];
                    };
                };
                /** @description Problem: campaign-not-computed, run-not-succeeded, already-published, plugin-changed, release-outdated, facts-waiting, publication-request-waiting, publication-superseded, publication-withdrawn */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/quarantine-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the figures of a group are with and without the ballots of a lot, as far as the floor allows */
        get: {
            parameters: {
                query: {
                    collector: string;
                    lot: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the figures of a group are with and without the ballots of a lot, as far as the floor allows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineEffect"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/quarantines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quarantines of ballots that were proposed, with what was decided, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "askedAt" | "-askedAt";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Quarantines of ballots that were proposed, with what was decided, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["QuarantineProposal"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Propose that the ballots of a lot do not count, or count again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        collector: string;
                        /** @enum {string} */
                        kind: "impose" | "lift";
                        lot: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Propose that the ballots of a lot do not count, or count again */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineProposal"];
                    };
                };
                /** @description Problem: ballots-not-ended, immutable, lot-below-floor, lot-in-quarantine, lot-not-in-quarantine, publication-confirmed, quarantine-waiting */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/rectification-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the newest result proposes to put right, without a record first */
        get: {
            parameters: {
                query?: {
                    language?: "zh-CN" | "en";
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the newest result proposes to put right, without a record first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RectificationProposal"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a record of rectification of each proposal that has none yet */
        post: {
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
                /** @description Make a record of rectification of each proposal that has none yet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalsTakenUp"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/rectification-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the office asks of the rectification that follows a campaign */
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
                /** @description What the office asks of the rectification that follows a campaign */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RectificationRule"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set what the office asks of the rectification that follows a campaign */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        secondSurvey: boolean;
                    };
                };
            };
            responses: {
                /** @description Set what the office asks of the rectification that follows a campaign */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RectificationRule"];
                    };
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What residents have written on ballots that a run shows, without names and numbers, in random order */
        get: {
            parameters: {
                query?: {
                    group?: string;
                    mark?: "praise" | "problem" | "unclear" | "improper" | "none";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    question?: string;
                    topic?: string;
                    under?: string;
                    unitId?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What residents have written on ballots that a run shows, without names and numbers, in random order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Remark"][];
                            manageable: boolean;
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/remarks/{remarkId}/problem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make of a remark a record of rectification, in words of one’s own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    remarkId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        problem: string;
                    };
                };
            };
            responses: {
                /** @description Make of a remark a record of rectification, in words of one’s own */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProblemOfRemark"];
                    };
                };
                /** @description Problem: not-yours-to-write, already-there */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/remarks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many remarks there are by mark, topic, township and question */
        get: {
            parameters: {
                query?: {
                    group?: string;
                    question?: string;
                    under?: string;
                    unitId?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many remarks there are by mark, topic, township and question */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RemarkCounts"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/remarks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a spreadsheet */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    group?: string;
                    lang?: "zh-CN" | "en";
                    mark?: "praise" | "problem" | "unclear" | "improper" | "none";
                    q?: string;
                    question?: string;
                    topic?: string;
                    under?: string;
                    unitId?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list as a spreadsheet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/remarks/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark remarks, or take their mark away; what somebody else has marked meanwhile stays as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mark: ("praise" | "problem" | "unclear" | "improper") | null;
                        remarks: {
                            id: string;
                            revision: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Mark remarks, or take their mark away; what somebody else has marked meanwhile stays as it is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RemarkMarksMade"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/reminder-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many accounts a reminder would reach, and what they would read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        about: "sheets" | "participation";
                        again?: string;
                        /** @default false */
                        groups?: boolean;
                        /** @default true */
                        mail?: boolean;
                        /** @default  */
                        note?: string;
                        unitIds?: string[];
                    };
                };
            };
            responses: {
                /** @description How many accounts a reminder would reach, and what they would read */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderPreview"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/reminder-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of what a campaign reminds by itself, and when */
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
                /** @description Of what a campaign reminds by itself, and when */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderRule"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set of what a campaign reminds by itself: within three working days of a deadline, on its day, after it */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        kinds: ("sheets" | "participation" | "facts" | "objections")[];
                        mail: boolean;
                        stages: ("soon" | "today" | "overdue")[];
                    };
                };
            };
            responses: {
                /** @description Set of what a campaign reminds by itself: within three working days of a deadline, on its day, after it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderRule"];
                    };
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told in a campaign, to whom and by whom, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "createdAt" | "-createdAt";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was told in a campaign, to whom and by whom, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ToldMessage"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Remind accounts of their own tasks; residents are never told anything */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        about: "sheets" | "participation";
                        again?: string;
                        /** @default false */
                        groups?: boolean;
                        /** @default true */
                        mail?: boolean;
                        /** @default  */
                        note?: string;
                        unitIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Remind accounts of their own tasks; residents are never told anything */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: job-in-progress, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a report of the newest result as a job, whose file is kept for a day: an analysis or a circular about the campaign, a superior or a unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportOrder"];
                };
            };
            responses: {
                /** @description Write a report of the newest result as a job, whose file is kept for a day: an analysis or a circular about the campaign, a superior or a unit */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: nothing-to-report, report-withheld, job-in-progress, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What ballots were asked, and what results can be taken apart by */
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
                /** @description What ballots were asked, and what results can be taken apart by */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            groups: {
                                key: string;
                                mostlyOnPaper: number;
                                questions: components["schemas"]["ResultQuestion"][];
                            }[];
                            run: number | null;
                            superiors: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            told: boolean;
                            unitTypes: string[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/results/cross": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A question against the categories of a breakdown, with shares of rows and columns */
        get: {
            parameters: {
                query: {
                    breakdown: string;
                    group: string;
                    question: string;
                    under?: string;
                    unitId?: string;
                    unitType?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A question against the categories of a breakdown, with shares of rows and columns */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: {
                                [key: string]: number;
                            };
                            rows: {
                                answered: number;
                                ballots: number | null;
                                cells: {
                                    [key: string]: {
                                        columnShare: string;
                                        count: number;
                                        rowShare: string;
                                    };
                                };
                                index: string | null;
                                key: string;
                                mean: string | null;
                                name: string | null;
                                options: {
                                    [key: string]: {
                                        count: number;
                                        share: string;
                                    };
                                };
                                rank: number | null;
                                rate: string | null;
                                units: number;
                                valid: number;
                                withheld: number;
                            }[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/results/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many ballots came on which day */
        get: {
            parameters: {
                query: {
                    group: string;
                    under?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many ballots came on which day */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                ballots: number;
                                /** Format: date */
                                day: string;
                            }[];
                            withheld: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/results/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answers to one question, by units, superiors, kinds, groups, rounds or categories */
        get: {
            parameters: {
                query: {
                    by: string | ("all" | "unit" | "superior" | "type" | "group" | "round");
                    group: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    question: string;
                    sort?: "order" | "index" | "rate" | "mean" | "answered" | "-order" | "-index" | "-rate" | "-mean" | "-answered";
                    under?: string;
                    unitId?: string;
                    unitType?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answers to one question, by units, superiors, kinds, groups, rounds or categories */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ResultFigure"][];
                            page: number;
                            pageSize: number;
                            total: number;
                            whole: components["schemas"]["ResultFigure"];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/results/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers as a table: of one question or of all */
        get: {
            parameters: {
                query: {
                    by: string | ("all" | "unit" | "superior" | "type" | "group" | "round");
                    format: "xlsx" | "csv";
                    group: string;
                    lang?: "zh-CN" | "en";
                    question?: string;
                    under?: string;
                    unitId?: string;
                    unitType?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answers as a table: of one question or of all */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/results/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every question of a group, the lowest first */
        get: {
            parameters: {
                query: {
                    group: string;
                    under?: string;
                    unitId?: string;
                    unitType?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every question of a group, the lowest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ResultFigure"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/round-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every round of a chain against its targets, of the units within reach, and the years before */
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
                /** @description Every round of a chain against its targets, of the units within reach, and the years before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundBoard"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/round-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the targets of a round */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        riseGrades: string[];
                        risePercent: string;
                        shareGrades: string[];
                        sharePercent: string;
                        tolerance: string;
                    };
                };
            };
            responses: {
                /** @description Set the targets of a round */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundTargets"];
                    };
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds before and after a campaign, and what differs from the one before */
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
                /** @description The rounds before and after a campaign, and what differs from the one before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignRounds"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/scheme-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another scheme would change on the data as it stands; nothing is stored */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        scheme: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description What another scheme would change on the data as it stands; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchemePreview"];
                    };
                };
                /** @description Problem: not-gradable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/self-assessments/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The self-assessment of a unit as it was handed in last, for whoever assesses it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The self-assessment of a unit as it was handed in last, for whoever assesses it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sheet: components["schemas"]["Sheet"] | null;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/sheet-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets that were handed in on paper and typed in for their units */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "unitCode" | "-unitCode";
                    state?: "waiting" | "accepted" | "refused";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Sheets that were handed in on paper and typed in for their units */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SheetEntrySummary"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Type in a sheet that a unit handed in on paper, with its scan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: unknown;
                        };
                        group: string;
                        /** Format: date */
                        receivedOn: string;
                        /** Format: uuid */
                        scanId: string;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Type in a sheet that a unit handed in on paper, with its scan */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description Problem: operator-of-unit, sheet-handed-in, sheet-entry-waits, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/sheet-entries/{group}/{unitId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form into which the sheet of a unit is typed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    group: string;
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The form into which the sheet of a unit is typed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetEntryForm"];
                    };
                };
                /** @description Problem: operator-of-unit */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/sheet-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Print the sheets about all or some units in one file; its end says of which none was printed, and why */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        group: string;
                        /** @enum {string} */
                        language: "zh-CN" | "zh-TW" | "en";
                        unitIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Print the sheets about all or some units in one file; its end says of which none was printed, and why */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/sheet-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send several sheets back for one reason; says of each what became of it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        comment: string;
                        dueOn: string | null;
                        sheetIds: string[];
                    };
                };
            };
            responses: {
                /** @description Send several sheets back for one reason; says of each what became of it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetReturnOutcomes"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets of a campaign */
        get: {
            parameters: {
                query?: {
                    group?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                    state?: "draft" | "submitted" | "returned";
                    under?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Sheets of a campaign */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SheetSummary"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/sheets/{group}/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open one’s own sheet for a unit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    group: string;
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Open one’s own sheet for a unit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sheet"];
                    };
                };
                /** @description Problem: own-unit, own-sheet */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Save a draft or hand the sheet in */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    group: string;
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "save" | "submit";
                        answers: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Save a draft or hand the sheet in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sheet"];
                    };
                };
                /** @description Problem: immutable, revision-stale, own-unit, own-sheet */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/sheets/{group}/{unitId}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet about a unit to be filled in with a pen, with room for its evidence and a signature */
        get: {
            parameters: {
                query?: {
                    lang?: "zh-CN" | "zh-TW" | "en";
                };
                header?: never;
                path: {
                    group: string;
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The sheet about a unit to be filled in with a pen, with room for its evidence and a signature */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is remarkable about the ballots of each unit, above the floor; no signal proves anything by itself */
        get: {
            parameters: {
                query?: {
                    only?: "noticeable";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What is remarkable about the ballots of each unit, above the floor; no signal proves anything by itself */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SignalsAtDoor"][];
                            noticeable: number;
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims in the order of the draw by the published seed; the first fifth of each township is checked */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Claims in the order of the draw by the published seed; the first fifth of each township is checked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TownshipDraw"][];
                            page: number;
                            pageSize: number;
                            seed: string | null;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/subject-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many units of each type a choice comes to, before it is saved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitIds: string[];
                    } | {
                        selection: {
                            except?: string[];
                            types: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
                            /** Format: uuid */
                            under: string;
                        };
                    } | {
                        earlier: {
                            /** Format: uuid */
                            campaignId: string;
                            except?: string[];
                        };
                    } | {
                        codes: string;
                    };
                };
            };
            responses: {
                /** @description How many units of each type a choice comes to, before it is saved */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubjectCheck"];
                    };
                };
                /** @description Problem: units-not-gradable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the units of a campaign */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "unitName" | "-unitCode" | "-unitName";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description List the units of a campaign */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CampaignSubject"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Choose the units to evaluate, or persons where the type grades persons */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitIds: string[];
                    } | {
                        selection: {
                            except?: string[];
                            types: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
                            /** Format: uuid */
                            under: string;
                        };
                    } | {
                        earlier: {
                            /** Format: uuid */
                            campaignId: string;
                            except?: string[];
                        };
                    } | {
                        codes: string;
                    } | {
                        persons: {
                            ids: string[];
                        } | {
                            groups?: ("organ" | "station" | "expert" | "without-post" | "migrant" | "village-official" | "party-worker")[];
                            kinds: ("secretary" | "member" | "party-worker" | "leader")[];
                            /** Format: uuid */
                            under: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Choose the units to evaluate, or persons where the type grades persons */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subjectCount: number;
                        };
                    };
                };
                /** @description Problem: immutable, units-not-gradable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/subjects/{unitId}/inputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the office entered for one unit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the office entered for one unit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubjectInputs"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Enter field, values, commitments or head counts of one unit */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        commitments?: {
                            code: string;
                            text: string;
                        }[];
                        field?: string | null;
                        panels?: {
                            [key: string]: {
                                attended?: number;
                                issued?: number;
                                roster?: number;
                            };
                        };
                        values?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Enter field, values, commitments or head counts of one unit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubjectInputs"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/campaigns/{id}/tie-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that wait for a decision between equal scores, and the decisions so far */
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
                /** @description Units that wait for a decision between equal scores, and the decisions so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TieDecision"][];
                            waiting: string[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Record whom the leadership chose among equal scores; counts from the next grading run on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        chosenIds: string[];
                        reason: string;
                        /** Format: uuid */
                        replaces?: string;
                        tiedIds: string[];
                    };
                };
            };
            responses: {
                /** @description Record whom the leadership chose among equal scores; counts from the next grading run on */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TieDecision"];
                    };
                };
                /** @description Problem: immutable, no-tie, tie-already-decided */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish, open, close, reopen or cancel a campaign, or enter a stage of its type */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Publish, open, close, reopen or cancel a campaign, or enter a stage of its type */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
                /** @description Problem: transition-refused, campaign-incomplete, step-hindered */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/type-adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a draft go over to the bundle of its campaign type that is at hand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of the bundle that the caller was shown */
                        digest: string;
                    };
                };
            };
            responses: {
                /** @description Let a draft go over to the bundle of its campaign type that is at hand */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: plugin-changed, immutable, scheme-invalid, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/waiting-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts and figures of the whole campaign that wait for their second person, which stop grading and publishing until they are dismissed */
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
                /** @description Facts and figures of the whole campaign that wait for their second person, which stop grading and publishing until they are dismissed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WaitingFact"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/weak-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that were weak when a round began, who helps them, and what became of them */
        get: {
            parameters: {
                query?: {
                    helped?: "true" | "false";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    result?: "risen" | "not-risen";
                    sort?: "unitCode" | "-unitCode";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Units that were weak when a round began, who helps them, and what became of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WeakUnit"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/weak-units/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put every weak unit of a round on the list of its year */
        post: {
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
                /** @description Put every weak unit of a round on the list of its year */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WeakUnitsListed"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/campaigns/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the forms of the campaign call the codes of its outcomes, laid over the messages of its type */
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
                /** @description What the forms of the campaign call the codes of its outcomes, laid over the messages of its type */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            messages: {
                                [key: string]: {
                                    [key: string]: string;
                                };
                            };
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/card-batches/{id}/card-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that somebody came with a used card and says not to have used it; a second person decides */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        number: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Record that somebody came with a used card and says not to have used it; a second person decides */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardReplacement"];
                    };
                };
                /** @description Problem: batch-voided, card-not-used, card-replaced, dispute-known, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/card-batches/{id}/lost-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a lost card void by its printed number, and get the card that takes its place as a printable PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        contact?: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                        number: number;
                        /** @default  */
                        purpose?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Make a lost card void by its printed number, and get the card that takes its place as a printable PDF */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem: batch-voided, card-already-used, card-replaced, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/card-batches/{id}/reprint-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As many cards in the place of a lost batch, whose unused cards become unusable with them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        contact?: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                        /** @default false */
                        perSuperior?: boolean;
                        /** @default  */
                        purpose?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description As many cards in the place of a lost batch, whose unused cards become unusable with them */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: batch-voided, campaign-not-published, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/card-batches/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of a batch by unit: issued, handed out, returned unused */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "unitCode" | "-unitCode";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Cards of a batch by unit: issued, handed out, returned unused */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CardsAtUnit"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/card-batches/{id}/units/{unitId}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Seal what was handed out and what came back unused; a correction needs a reason */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        handedOut: number;
                        /** @default null */
                        reason?: string | null;
                        returned: number;
                    };
                };
            };
            responses: {
                /** @description Seal what was handed out and what came back unused; a correction needs a reason */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardsAtUnit"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/card-batches/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the unused cards of a batch unusable */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Make the unused cards of a batch unusable */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: batch-voided, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/card-replacements/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give another card for a disputed one, as a printable PDF; the ballot of the disputed one stays counted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        contact?: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                        /** @default  */
                        purpose?: string;
                    };
                };
            };
            responses: {
                /** @description Give another card for a disputed one, as a printable PDF; the ballot of the disputed one stays counted */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem: batch-voided, confirmation-by-reset-account, dispute-decided, four-eyes-required, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/card-replacements/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give no other card for a disputed one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Give no other card for a disputed one */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardReplacement"];
                    };
                };
                /** @description Problem: dispute-decided, four-eyes-required */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/collect-doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The collector of a card whose code was typed */
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
                        card: string;
                    };
                };
            };
            responses: {
                /** @description The collector of a card whose code was typed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardDoor"];
                    };
                };
                /** @description Problem: card-unknown, card-replaced, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/collect/{collector}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form behind a QR code */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    collector: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The form behind a QR code */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RespondentForm"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/collect/{collector}/card-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a card can still be used */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    collector: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        card: string;
                    };
                };
            };
            responses: {
                /** @description Whether a card can still be used */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardCheck"];
                    };
                };
                /** @description Problem: card-unknown, card-replaced, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/collect/{collector}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in a ballot; needs an Idempotency-Key header (UUID) that stays the same over retries */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    collector: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: unknown;
                        /** @constant */
                        assisted?: true;
                        card?: string;
                        /** @enum {string} */
                        channel?: "scan" | "code" | "tablet" | "embedded";
                        formVersion: string;
                        /** @enum {string} */
                        pace?: "fast" | "normal";
                    };
                };
            };
            responses: {
                /** @description Hand in a ballot; needs an Idempotency-Key header (UUID) that stays the same over retries */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                /** @description Problem: card-unknown, card-already-used, card-replaced, not-open, closed, form-version-unknown, idempotency-key-missing, overloaded, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/earlier-grades/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back one earlier grade */
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
                /** @description Take back one earlier grade */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a piece of evidence (fields: campaignId, file) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Upload a piece of evidence (fields: campaignId, file) */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evidence"];
                    };
                };
                /** @description Problem: file-type, file-empty, immutable, payload-too-large, quota-exceeded, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a piece of evidence */
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
                /** @description Download a piece of evidence */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/facts/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify or reject a fact that somebody else entered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "verified" | "rejected";
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Verify or reject a fact that somebody else entered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Fact"];
                    };
                };
                /** @description Problem: four-eyes-required, confirmation-by-reset-account, fact-already-decided, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forms that were thrown away and that the caller may bring back, the latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Forms that were thrown away and that the caller may bring back, the latest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["BinnedForm"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-bin/{code}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a form back from the bin as it was */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Bring a form back from the bin as it was */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sections to put into a form, shipped and own */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Sections to put into a form, shipped and own */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FormBlock"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keep a section for reuse */
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
                        description?: {
                            en?: string;
                            "zh-CN": string;
                            "zh-TW"?: string;
                        };
                        elements: {
                            [key: string]: unknown;
                        }[];
                        title: {
                            en?: string;
                            "zh-CN": string;
                            "zh-TW"?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Keep a section for reuse */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormBlock"];
                    };
                };
                /** @description Problem: form-invalid, too-many-blocks */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an own section */
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
                /** @description Remove an own section */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a form definition without storing it; a manifest adds the rules of its group and audience */
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
                        copyOf?: string | {
                            formCode: string;
                            version: number;
                        };
                        definition: unknown;
                        manifest?: components["schemas"]["EnteredManifest"];
                    };
                };
            };
            responses: {
                /** @description Check a form definition without storing it; a manifest adds the rules of its group and audience */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            findings: components["schemas"]["FormFinding"][];
                        };
                    };
                };
                /** @description Problem: form-version-unknown */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a form from a file (multipart: file): SurveyJS JSON, XLSForm or a score sheet; nothing is stored */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Read a form from a file (multipart: file): SurveyJS JSON, XLSForm or a score sheet; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportedForm"];
                    };
                };
                /** @description Problem: import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a table of texts for a version (multipart: file, version); nothing is stored */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Read a table of texts for a version (multipart: file, version); nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormTexts"];
                    };
                };
                /** @description Problem: import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a form version */
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
                /** @description Read a form version */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormVersionInContext"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Save a draft; what changes nothing keeps the revision */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        confirmedTexts?: components["schemas"]["ConfirmedText"][];
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description What a browser tab calls itself, chosen at random */
                        editor?: string;
                        manifest?: components["schemas"]["EnteredManifest"];
                    };
                };
            };
            responses: {
                /** @description Save a draft; what changes nothing keeps the revision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormVersion"];
                    };
                };
                /** @description Problem: immutable, revision-stale, edit-locked, form-in-bin */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Discard a draft, and with the only version the form */
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
                /** @description Discard a draft, and with the only version the form */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: immutable, edit-locked, form-in-bin */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-versions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version as a file: definition, form to print, or code book */
        get: {
            parameters: {
                query: {
                    format: "json" | "pdf" | "code-book";
                    lang?: "zh-CN" | "zh-TW" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A version as a file: definition, form to print, or code book */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                        "application/pdf": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-versions/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take or renew the right to edit a draft for a minute */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What a browser tab calls itself, chosen at random */
                        editor: string;
                        takeOver?: boolean;
                    };
                };
            };
            responses: {
                /** @description Take or renew the right to edit a draft for a minute */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormLock"];
                    };
                };
                /** @description Problem: immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Give the right to edit back */
        delete: {
            parameters: {
                query: {
                    editor: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Give the right to edit back */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-versions/{id}/publication-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What publishing a version would mean: findings, what breaks, and the campaigns that have the form */
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
                /** @description What publishing a version would mean: findings, what breaks, and the campaigns that have the form */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationReport"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-versions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft: from now on it never changes */
        post: {
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
                /** @description Publish a draft: from now on it never changes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormVersion"];
                    };
                };
                /** @description Problem: immutable, form-invalid, edit-locked, form-in-bin */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-versions/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire a published version: no new campaign may take it */
        post: {
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
                /** @description Retire a published version: no new campaign may take it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormVersion"];
                    };
                };
                /** @description Problem: form-not-published */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-versions/{id}/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every text of a version as a table with a column per language */
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
                /** @description Every text of a version as a table with a column per language */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/form-versions/{id}/trial-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was answered while trying a version, with its scores; in no order of time */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was answered while trying a version, with its scores; in no order of time */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FormTrialAnswer"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Forget what was answered while trying a version */
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
                /** @description Forget what was answered while trying a version */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-versions/{id}/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an address under which a form can be tried for a day */
        post: {
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
                /** @description Make an address under which a form can be tried for a day */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormTrial"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List forms with their newest versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description List forms with their newest versions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Form"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a form: empty, from a definition, or as a copy of a version */
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
                        code: string;
                        /** Format: uuid */
                        copyOf?: string;
                        definition?: {
                            [key: string]: unknown;
                        };
                        manifest: components["schemas"]["EnteredManifest"];
                    };
                };
            };
            responses: {
                /** @description Make a form: empty, from a definition, or as a copy of a version */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormVersion"];
                    };
                };
                /** @description Problem: form-code-taken, form-version-unknown, form-in-bin */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/forms/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Throw a form away that nothing stands on; it can be brought back for thirty days */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Throw a form away that nothing stands on; it can be brought back for thirty days */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: form-in-use, form-shipped */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forms/{code}/folder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a form into a folder of the library, or take it out */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        folder: string | null;
                    };
                };
            };
            responses: {
                /** @description Put a form into a folder of the library, or take it out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forms/{code}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns and registers that have a version of a form, and forms that were copied from it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Campaigns and registers that have a version of a form, and forms that were copied from it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FormUse"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/forms/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of a form, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Versions of a form, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FormVersionSummary"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Start a draft of the next version, also from an old one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        definition: {
                            [key: string]: unknown;
                        };
                        manifest?: components["schemas"]["EnteredManifest"];
                    };
                };
            };
            responses: {
                /** @description Start a draft of the next version, also from an old one */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormVersion"];
                    };
                };
                /** @description Problem: draft-exists, form-in-bin */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/grading-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a grading run */
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
                /** @description Read a grading run */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GradingRun"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Cancel a grading run */
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
                /** @description Cancel a grading run */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: run-finished */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grading-runs/{id}/input": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grading input of a run */
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
                /** @description The grading input of a run */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/grading-runs/{id}/package.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grade package of a run: everything needed to recompute it */
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
                /** @description The grade package of a run: everything needed to recompute it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                /** @description Problem: plugin-changed */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/grading-runs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grading result of a run */
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
                /** @description The grading result of a run */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/grading-runs/{id}/results.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of a run for the office above: organisations by their codes, with a digest */
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
                /** @description The result of a run for the office above: organisations by their codes, with a digest */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                /** @description Problem: about-persons */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The process is alive */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            status: "ok";
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators that are followed over units and years */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Indicators that are followed over units and years */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Indicator"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Define an indicator */
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
                        code: string;
                        /** @enum {string} */
                        direction: "up" | "down";
                        ended: boolean;
                        /** @enum {string} */
                        kind: "number" | "share";
                        measure: components["schemas"]["LocalizedText"];
                        rule: {
                            answer: {
                                question: string;
                                values: string[];
                            } | null;
                            count: {
                                /** @constant */
                                kind: "records";
                            } | {
                                /** @constant */
                                kind: "sum";
                                per: number;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "share";
                            } | {
                                atLeast: number;
                                /** @constant */
                                kind: "units-below";
                            } | {
                                /** @constant */
                                kind: "coverage";
                            };
                            /** @enum {string} */
                            of: "unit" | "territory";
                            register: string;
                            states: string[];
                        } | null;
                        shareOfUnits: number | null;
                        target: string | null;
                        targetDay: string | null;
                        /** @enum {string} */
                        targetOf: "value" | "growth";
                        title: components["schemas"]["LocalizedText"];
                        unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
                    };
                };
            };
            responses: {
                /** @description Define an indicator */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description Problem: indicator-code-taken */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an indicator; what was noted stays */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        direction?: "up" | "down";
                        ended?: boolean;
                        /** @enum {string} */
                        kind?: "number" | "share";
                        measure?: components["schemas"]["LocalizedText"];
                        rule?: {
                            answer: {
                                question: string;
                                values: string[];
                            } | null;
                            count: {
                                /** @constant */
                                kind: "records";
                            } | {
                                /** @constant */
                                kind: "sum";
                                per: number;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "share";
                            } | {
                                atLeast: number;
                                /** @constant */
                                kind: "units-below";
                            } | {
                                /** @constant */
                                kind: "coverage";
                            };
                            /** @enum {string} */
                            of: "unit" | "territory";
                            register: string;
                            states: string[];
                        } | null;
                        shareOfUnits?: number | null;
                        target?: string | null;
                        targetDay?: string | null;
                        /** @enum {string} */
                        targetOf?: "value" | "growth";
                        title?: components["schemas"]["LocalizedText"];
                        unitTypes?: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
                    };
                };
            };
            responses: {
                /** @description Change an indicator; what was noted stays */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description Problem: revision-stale, indicator-in-use */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/indicators/{code}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count a year from the register of the indicator; what was typed or imported stays */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        year: number;
                    };
                };
            };
            responses: {
                /** @description Count a year from the register of the indicator; what was typed or imported stays */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorCounted"];
                    };
                };
                /** @description Problem: indicator-ended, indicator-not-counted */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/indicators/{code}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table as a spreadsheet */
        get: {
            parameters: {
                query: {
                    firstYear?: number;
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                    lastYear?: number;
                    only?: "missing" | "not-met" | "met";
                    q?: string;
                    type?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    under?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The table as a spreadsheet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/indicators/{code}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take values from a workbook or CSV, whole or not at all; the same unit and year is replaced */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                    ignoreUnknownColumns?: "true" | "false";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Take values from a workbook or CSV, whole or not at all; the same unit and year is replaced */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorImportReport"];
                    };
                };
                /** @description Problem: import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded, indicator-ended */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/indicators/{code}/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empty import file of values */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Empty import file of values */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/indicators/{code}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Values over units and years against the target: units without a value first, then those that do not reach it */
        get: {
            parameters: {
                query?: {
                    firstYear?: number;
                    lastYear?: number;
                    only?: "missing" | "not-met" | "met";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    type?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    under?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Values over units and years against the target: units without a value first, then those that do not reach it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            indicator: components["schemas"]["Indicator"];
                            items: components["schemas"]["IndicatorRow"][];
                            page: number;
                            pageSize: number;
                            summary: components["schemas"]["IndicatorYear"][];
                            total: number;
                            years: number[];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/indicators/{code}/values/{unitId}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note the value of a unit in a year, in place of what was there */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    unitId: string;
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        base?: string | null;
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Note the value of a unit in a year, in place of what was there */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: indicator-ended */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take back the value of a unit in a year */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    unitId: string;
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Take back the value of a unit in a year */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: indicator-ended */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns with units within reach, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "createdAt" | "asOf" | "-createdAt" | "-asOf";
                    state?: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "COMPUTED" | "CANCELLED";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Campaigns with units within reach, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReadCampaign"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem: token-invalid, token-expired, token-revoked, token-scope, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/integration/campaigns/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grades, scores and distinctions of a campaign: of its newest run, or of the one that was released last */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    run?: "newest" | "released";
                    sort?: "unitCode" | "score" | "rank" | "-unitCode" | "-score" | "-rank";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Grades, scores and distinctions of a campaign: of its newest run, or of the one that was released last */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadResults"];
                    };
                };
                /** @description Problem: token-invalid, token-expired, token-revoked, token-scope, too-many-attempts, about-persons */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/integration/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations within reach, by their codes */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "code" | "-code";
                    type?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    under?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Organisations within reach, by their codes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReadUnit"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem: token-invalid, token-expired, token-revoked, token-scope, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/integration/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Released results of a year by unit and campaign, for the yearly assessment */
        get: {
            parameters: {
                query: {
                    include?: "confirmed" | "approved";
                    lang?: "zh-CN" | "en";
                    page?: number;
                    pageSize?: number;
                    types?: string;
                    unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Released results of a year by unit and campaign, for the yearly assessment */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["YearlyOutcome"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem: token-invalid, token-expired, token-revoked, token-scope, too-many-attempts, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/integration/outcomes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a spreadsheet, in the words of the office */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    include?: "confirmed" | "approved";
                    lang?: "zh-CN" | "en";
                    types?: string;
                    unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The same as a spreadsheet, in the words of the office */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem: token-invalid, token-expired, token-revoked, token-scope, too-many-attempts, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/integration/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public releases and those of campaigns of the territory, with their terms, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "publishedAt" | "-publishedAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Public releases and those of campaigns of the territory, with their terms, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReadRelease"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem: token-invalid, token-expired, token-revoked, token-scope, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that the caller asked for, and those of campaigns that the caller manages */
        get: {
            parameters: {
                query?: {
                    campaignId?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "createdAt" | "-createdAt";
                    state?: "queued" | "running" | "succeeded" | "failed" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Jobs that the caller asked for, and those of campaigns that the caller manages */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Job"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job */
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
                /** @description Read a job */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job, whatever process works on it */
        post: {
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
                /** @description Cancel a job, whatever process works on it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: job-finished, job-decided */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/jobs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that a job of the caller’s has made, for a day */
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
                /** @description The file that a job of the caller’s has made, for a day */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description Problem: job-file-gone */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units with which the caller keeps in touch as a leader, those without a comment in the running half-year first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Units with which the caller keeps in touch as a leader, those without a comment in the running half-year first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ContactPoint"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits for the caller, by kind */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How much waits for the caller, by kind */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Desk"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/first-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the caller has come from an empty installation to the first ballots, in counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How far the caller has come from an empty installation to the first ballots, in counts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FirstSteps"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Put the first steps away, or call them back; for the caller alone */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        putAway: boolean;
                    };
                };
            };
            responses: {
                /** @description Put the first steps away, or call them back; for the caller alone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/mail-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is written to */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Where the caller is written to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnMailAddress"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Enter where one is written to; a code is sent there */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        address: string;
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                    };
                };
            };
            responses: {
                /** @description Enter where one is written to; a code is sent there */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnMailAddress"];
                    };
                };
                /** @description Problem: mail-off, too-many-mails */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove one’s address */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Remove one’s address */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Switch reminders by mail on or off, and choose their language */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        enabled: boolean;
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                    };
                };
            };
            responses: {
                /** @description Switch reminders by mail on or off, and choose their language */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnMailAddress"];
                    };
                };
                /** @description Problem: mail-address-missing */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/my/mail-address/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm one’s address with the code that was sent there */
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
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Confirm one’s address with the code that was sent there */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnMailAddress"];
                    };
                };
                /** @description Problem: mail-code-invalid */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/mail-address/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail to oneself */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Send a mail to oneself */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description Problem: mail-off, mail-address-missing, too-many-mails */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments that are meant for the caller and whose record was not opened since */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Comments that are meant for the caller and whose record was not opened since */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Mention"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "createdAt" | "-createdAt";
                    unread?: "yes";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the caller was told, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Message"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/messages/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that messages of one’s own were read; without a list, all of them */
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
                        ids?: string[];
                    };
                };
            };
            responses: {
                /** @description Say that messages of one’s own were read; without a list, all of them */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/publication-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a second person in the campaigns that the caller manages, oldest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "askedAt" | "-askedAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What waits for a second person in the campaigns that the caller manages, oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PublicationRequest"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units whose sheets wait for the caller as the chair of their panel */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Units whose sheets wait for the caller as the chair of their panel */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WaitingSignature"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets that the caller is to fill in */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "-unitCode";
                    waiting?: "yes";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Sheets that the caller is to fill in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SheetTask"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/waiting-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts of all campaigns that the caller can verify, those that have waited longest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Facts of all campaigns that the caller can verify, those that have waited longest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FactToVerify"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/my/waiting-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many figures the caller can verify that somebody else had counted, by campaign, the oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many figures the caller can verify that somebody else had counted, by campaign, the oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FiguresToVerify"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/objections/{id}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an objection over, or leave it, and say until when it is to be answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answerDue: string | null;
                        mine: boolean;
                    };
                };
            };
            responses: {
                /** @description Take an objection over, or leave it, and say until when it is to be answered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Objection"];
                    };
                };
                /** @description Problem: objection-already-decided */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/objections/{id}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold or reject an objection that somebody else entered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                        /** @enum {string} */
                        ruling: "upheld" | "rejected";
                    };
                };
            };
            responses: {
                /** @description Uphold or reject an objection that somebody else entered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Objection"];
                    };
                };
                /** @description Problem: four-eyes-required, confirmation-by-reset-account, objection-already-decided, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/objections/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections that wait for the caller’s ruling, the most urgent first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "answerDue" | "-answerDue";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Objections that wait for the caller’s ruling, the most urgent first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WaitingObjection"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/oidc/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to show at the provider who one is, to be linked to one’s account */
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
                        currentPassword: string;
                    };
                };
            };
            responses: {
                /** @description Where to show at the provider who one is, to be linked to one’s account */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                        };
                    };
                };
                /** @description Problem: credentials-invalid, oidc-unavailable, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/oidc/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The way back from the provider: signs in, or links whoever is signed in */
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
                        search: string;
                    };
                };
            };
            responses: {
                /** @description The way back from the provider: signs in, or links whoever is signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            did: "signed-in" | "linked";
                        };
                    };
                };
                /** @description Problem: oidc-refused, oidc-unknown, oidc-taken, oidc-unavailable, second-factor-required */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/oidc/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code of the second factor, after the way back has asked for it */
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
                        code: string;
                    };
                };
            };
            responses: {
                /** @description The code of the second factor, after the way back has asked for it */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: oidc-refused, second-factor-invalid, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/oidc/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to sign in at the provider; a sealed cookie of ten minutes keeps what the way back is compared with */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Where to sign in at the provider; a sealed cookie of ten minutes keeps what the way back is compared with */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                        };
                    };
                };
                /** @description Problem: oidc-unavailable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description This document */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of papers that the caller reaches: of a campaign, or of all that are running */
        get: {
            parameters: {
                query?: {
                    campaignId?: string;
                    open?: "true" | "false";
                    page?: number;
                    pageSize?: number;
                    sort?: "createdOn" | "-createdOn";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Batches of papers that the caller reaches: of a campaign, or of all that are running */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PaperBatch"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch of papers, and what of it waits for whom */
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
                /** @description A batch of papers, and what of it waits for whom */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperBatch"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make ballots of the papers and forget their numbers, or have all typed in twice where too many answers differ */
        post: {
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
                /** @description Make ballots of the papers and forget their numbers, or have all typed in twice where too many answers differ */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClosedPapers"];
                    };
                };
                /** @description Problem: paper-batch-state, paper-control-open, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How many papers were handed out, and how many came back */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        issued: number;
                        returned: number | null;
                    };
                };
            };
            responses: {
                /** @description How many papers were handed out, and how many came back */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperBatch"];
                    };
                };
                /** @description Problem: paper-batch-state, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-batches/{id}/papers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Type in a paper: answers, or why it is void; a number is taken once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: unknown;
                        };
                        /** @default [] */
                        unreadable?: string[];
                    } | {
                        /** @enum {string} */
                        void: "blank" | "torn" | "two-marks" | "unreadable" | "not-ours" | "other";
                    };
                };
            };
            responses: {
                /** @description Type in a paper: answers, or why it is void; a number is taken once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredPaper"];
                    };
                };
                /** @description Problem: paper-number-taken, paper-batch-state, operator-of-unit, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Take back what the caller has typed in, to type it in again */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Take back what the caller has typed in, to type it in again */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: paper-batch-state, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-batches/{id}/papers/{number}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide what stands on a paper that two have read differently */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: unknown;
                        };
                        /** @default [] */
                        unreadable?: string[];
                    } | {
                        /** @enum {string} */
                        void: "blank" | "torn" | "two-marks" | "unreadable" | "not-ours" | "other";
                    };
                };
            };
            responses: {
                /** @description Decide what stands on a paper that two have read differently */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredPaper"];
                    };
                };
                /** @description Problem: paper-number-taken, paper-batch-state, operator-of-unit, four-eyes-required, confirmation-by-reset-account, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/papers/{number}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What two persons have read differently on a paper, for a third */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What two persons have read differently on a paper, for a third */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DisputedPaper"];
                    };
                };
                /** @description Problem: paper-batch-state, operator-of-unit, four-eyes-required, confirmation-by-reset-account */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/papers/{number}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a paper, for those who type papers in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture of a paper, for those who type papers in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description Problem: operator-of-unit */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keep the picture of a paper until its batch is closed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Keep the picture of a paper until its batch is closed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evidence"];
                    };
                };
                /** @description Problem: file-type, file-empty, payload-too-large, quota-exceeded, overloaded, paper-number-taken, paper-batch-state, operator-of-unit, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/papers/{number}/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Type in a paper of the sample a second time, without seeing the first */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: unknown;
                        };
                        /** @default [] */
                        unreadable?: string[];
                    } | {
                        /** @enum {string} */
                        void: "blank" | "torn" | "two-marks" | "unreadable" | "not-ours" | "other";
                    };
                };
            };
            responses: {
                /** @description Type in a paper of the sample a second time, without seeing the first */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredPaper"];
                    };
                };
                /** @description Problem: paper-number-taken, paper-batch-state, operator-of-unit, four-eyes-required, confirmation-by-reset-account, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw the papers of a batch by a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        contact?: string;
                        /**
                         * @default zh-CN
                         * @enum {string}
                         */
                        language?: "zh-CN" | "zh-TW" | "en";
                    };
                };
            };
            responses: {
                /** @description Draw the papers of a batch by a job */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: paper-batch-state, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of a batch as they are typed in */
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
                /** @description The questions of a batch as they are typed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperQuestions"];
                    };
                };
                /** @description Problem: operator-of-unit */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the first entry, and draw which papers are typed in again */
        post: {
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
                /** @description End the first entry, and draw which papers are typed in again */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperBatch"];
                    };
                };
                /** @description Problem: paper-batch-state, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/paper-batches/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make every paper of a batch void */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Make every paper of a batch void */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: paper-batch-state, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons who are appraised, narrowed by unit, kind, group, or a day on which they are in their post */
        get: {
            parameters: {
                query?: {
                    group?: "organ" | "station" | "expert" | "without-post" | "migrant" | "village-official" | "party-worker";
                    inOfficeOn?: string;
                    kind?: "secretary" | "member" | "party-worker" | "leader";
                    leading?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "name" | "post" | "kind" | "from" | "to" | "-name" | "-post" | "-kind" | "-from" | "-to";
                    under?: string;
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Persons who are appraised, narrowed by unit, kind, group, or a day on which they are in their post */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Person"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a person; numbers of identity cards and phones are refused */
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
                        /** @default null */
                        accountId?: string | null;
                        /** @default null */
                        from?: string | null;
                        /** @default null */
                        group?: ("organ" | "station" | "expert" | "without-post" | "migrant" | "village-official" | "party-worker") | null;
                        /** @enum {string} */
                        kind: "secretary" | "member" | "party-worker" | "leader";
                        name: string;
                        post: string;
                        /** @default null */
                        to?: string | null;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Enter a person; numbers of identity cards and phones are refused */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description Problem: not-yours-to-link */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a person */
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
                /** @description Read a person */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove name, post and login of a person who asks for it; grades stay */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Remove name, post and login of a person who asks for it; grades stay */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a person; another unit makes another person */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountId?: string | null;
                        from?: string | null;
                        group?: ("organ" | "station" | "expert" | "without-post" | "migrant" | "village-official" | "party-worker") | null;
                        /** @enum {string} */
                        kind?: "secretary" | "member" | "party-worker" | "leader";
                        name?: string;
                        post?: string;
                        to?: string | null;
                    };
                };
            };
            responses: {
                /** @description Change a person; another unit makes another person */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description Problem: revision-stale, not-yours-to-link */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/persons/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons as a file, narrowed like their list */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    group?: "organ" | "station" | "expert" | "without-post" | "migrant" | "village-official" | "party-worker";
                    inOfficeOn?: string;
                    kind?: "secretary" | "member" | "party-worker" | "leader";
                    lang?: "zh-CN" | "en";
                    leading?: string;
                    q?: string;
                    under?: string;
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Persons as a file, narrowed like their list */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/persons/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make persons from a workbook or CSV, whole or not at all; rows that say what is stored change nothing */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                    ignoreUnknownColumns?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Make persons from a workbook or CSV, whole or not at all; rows that say what is stored change nothing */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonImportReport"];
                    };
                };
                /** @description Problem: import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/persons/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empty import file of persons */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Empty import file of persons */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys with which the office signs and has signed, each introduced by the one before it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Public keys with which the office signs and has signed, each introduced by the one before it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SigningKey"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/objection-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What became of an objection, by its receipt; a code stands in no address */
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
                        receipt: string;
                    };
                };
            };
            responses: {
                /** @description What became of an objection, by its receipt; a code stands in no address */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObjectionAnswer"];
                    };
                };
                /** @description Problem: too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published results, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "publishedAt" | "-publishedAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Published results, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PublishedSummary"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published result: how it was graded, what came out, and the digests by which it can be checked */
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
                /** @description A published result: how it was graded, what came out, and the digests by which it can be checked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublishedResult"];
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited, not-in-release */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published result as a workbook or CSV, with what its release shows */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A published result as a workbook or CSV, with what its release shows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited, not-in-release */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object against a grade of a release that is on notice; the receipt finds the answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contact: string;
                        statement: string;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Object against a grade of a release that is on notice; the receipt finds the answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObjectionReceipt"];
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited, immutable, too-many-attempts, too-many-objections */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grades of a published result */
        get: {
            parameters: {
                query?: {
                    change?: "up" | "same" | "down";
                    flag?: string;
                    grade?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "unitCode" | "unitName" | "score" | "grade" | "rank" | "change" | "-unitCode" | "-unitName" | "-score" | "-grade" | "-rank" | "-change";
                    under?: string;
                    unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Grades of a published result */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PublishedOutcome"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited, not-in-release */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}/outcomes/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a published grade was computed, step by step */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How a published grade was computed, step by step */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublishedExplanation"];
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited, not-in-release */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}/package.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grade package: everything needed to recompute the result, the same bytes every time */
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
                /** @description The grade package: everything needed to recompute the result, the same bytes every time */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited, not-in-release */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the units of a published result did together, by superior and by kind */
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
                /** @description How the units of a published result did together, by superior and by kind */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublishedStandings"];
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited, not-in-release */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/publications/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the office has signed about a published result, and later about its confirmation or withdrawal */
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
                /** @description What the office has signed about a published result, and later about its confirmation or withdrawal */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StatementOfRelease"];
                    };
                };
                /** @description Problem: release-limited */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What units have made public: commitments, chosen models; those that were changed last first */
        get: {
            parameters: {
                query?: {
                    lang?: "zh-CN" | "en";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What units have made public: commitments, chosen models; those that were changed last first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PublicRecord"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/public/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of signed statements of each office; of what only a circle may read, its digest alone */
        get: {
            parameters: {
                query?: {
                    office?: "root" | string;
                    page?: number;
                    pageSize?: number;
                    sort?: "sequence" | "-sequence";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chain of signed statements of each office; of what only a circle may read, its digest alone */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ChainEntry"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/publication-requests/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish or withdraw what somebody else asked for */
        post: {
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
                /** @description Publish or withdraw what somebody else asked for */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationRequest"];
                    };
                };
                /** @description Problem: publication-request-decided, campaign-not-computed, run-not-succeeded, already-published, plugin-changed, release-outdated, facts-waiting, publication-withdrawn, four-eyes-required, confirmation-by-reset-account */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/publication-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline what somebody else asked for; the reason is told to whoever asked */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Decline what somebody else asked for; the reason is told to whoever asked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationRequest"];
                    };
                };
                /** @description Problem: publication-request-decided, four-eyes-required */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/publication-requests/{id}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what one asked for */
        post: {
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
                /** @description Take back what one asked for */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationRequest"];
                    };
                };
                /** @description Problem: publication-request-decided, not-own-request */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/publications/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a release final once its notice has ended and every objection is answered */
        post: {
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
                /** @description Make a release final once its notice has ended and every objection is answered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            confirmedAt: string;
                        };
                    };
                };
                /** @description Problem: publication-withdrawn, publication-superseded, publication-confirmed, release-notice-running, release-objections-waiting, release-outdated */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/publications/{id}/notice-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A release as it is posted on a notice board, with the way to its public page */
        get: {
            parameters: {
                query?: {
                    contact?: string;
                    lang?: "zh-CN" | "en";
                    paper?: "a4" | "a3";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A release as it is posted on a notice board, with the way to its public page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem: publication-withdrawn, release-limited */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/publications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a publication to be withdrawn; the reason is shown to whoever follows the link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Ask for a publication to be withdrawn; the reason is shown to whoever follows the link */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationRequest"];
                    };
                };
                /** @description Problem: publication-withdrawn, publication-request-waiting */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/quarantines/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry out what somebody else proposed */
        post: {
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
                /** @description Carry out what somebody else proposed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineProposal"];
                    };
                };
                /** @description Problem: ballots-not-ended, confirmation-by-reset-account, four-eyes-required, immutable, lot-below-floor, lot-in-quarantine, lot-not-in-quarantine, publication-confirmed, quarantine-decided */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/quarantines/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline what somebody else proposed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Decline what somebody else proposed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineProposal"];
                    };
                };
                /** @description Problem: four-eyes-required, quarantine-decided */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/quarantines/{id}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what one proposed */
        post: {
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
                /** @description Take back what one proposed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuarantineProposal"];
                    };
                };
                /** @description Problem: not-own-request, quarantine-decided */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Migrated, and something can be written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Migrated, and something can be written */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ready" | "not-ready";
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/received-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results that offices below have handed up, the last one first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Results that offices below have handed up, the last one first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReceivedResult"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/received-results/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the result of an office below: its grades become those of its year */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Take the result of an office below: its grades become those of its year */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedReport"];
                    };
                };
                /** @description Problem: import-invalid, file-empty, results-older, too-costly, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/record-phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phases of campaigns by which records can be written, those that begin last first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Phases of campaigns by which records can be written, those that begin last first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PhasePeriod"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A record with its form, its history and the ways on */
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
                /** @description A record with its form, its history and the ways on */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change the answers of a record */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Change the answers of a record */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                /** @description Problem: not-yours-to-write, immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take back a record that never left its first state */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Take back a record that never left its first state */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: not-yours-to-write, record-went-on, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something about a record, to somebody or to everybody who sees it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note: string;
                        /** @default [] */
                        to?: string[];
                    };
                };
            };
            responses: {
                /** @description Say something about a record, to somebody or to everybody who sees it */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/records/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file that supports a record (field: file); its form refers to it by its id */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Upload a file that supports a record (field: file); its form refers to it by its id */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evidence"];
                    };
                };
                /** @description Problem: not-yours-to-write, immutable, file-type, file-empty, payload-too-large, quota-exceeded, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/records/{id}/mentions/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller has read what was said to him about a record */
        post: {
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
                /** @description The caller has read what was said to him about a record */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/records/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a record on along its course */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        filing?: {
                            /** Format: date */
                            day: string;
                            number: string;
                        } | null;
                        move: string;
                        /** @default null */
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Move a record on along its course */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                /** @description Problem: not-yours-to-move, no-such-move, another-person-required, about-yourself, filing-required, mark-not-cleared, period-over, second-survey-missing, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/records/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts that see a record and can be spoken to */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accounts that see a record and can be spoken to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RecordReader"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/register-courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses that a register can take */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Courses that a register can take */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReadyCourse"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/register-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far every rule of every register is met in its running period */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How far every rule of every register is met in its running period */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CoverageOfRegister"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/register-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of a register */
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
                /** @description A version of a register */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterWithForm"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a draft of a register */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        definition: components["schemas"]["RegisterDefinition"];
                        /** Format: uuid */
                        formVersionId: string;
                    };
                };
            };
            responses: {
                /** @description Change a draft of a register */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterWithForm"];
                    };
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register-versions/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a draft: new records are made by it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Open a draft: new records are made by it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterWithForm"];
                    };
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/register-versions/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a register out of use; the records that there are go on */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Take a register out of use; the records that there are go on */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterWithForm"];
                    };
                };
                /** @description Problem: immutable, revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registers, each in the version that is open */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Registers, each in the version that is open */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Register"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A register with the form of its records */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A register with the form of its records */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterWithForm"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of a register by their states: how many, and those that were changed last */
        get: {
            parameters: {
                query?: {
                    dueFrom?: string;
                    dueTo?: string;
                    overdue?: "yes";
                    period?: string;
                    personId?: string;
                    q?: string;
                    question?: string;
                    under?: string;
                    unitId?: string;
                    value?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Records of a register by their states: how many, and those that were changed last */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: components["schemas"]["BoardColumn"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days of a month on which records have to end, and how many are open or have ended */
        get: {
            parameters: {
                query?: {
                    month?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Days of a month on which records have to end, and how many are open or have ended */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            days: components["schemas"]["CalendarDay"][];
                            month: string;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units or persons with too few records in a period first, then the others, by one of the rules of a register */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    period?: string;
                    rule?: "0" | "1";
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Units or persons with too few records in a period first, then the others, by one of the rules of a register */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            coverage: components["schemas"]["RegisterCoverage"] | null;
                            items: components["schemas"]["Covered"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records of a register as a file, narrowed like their list */
        get: {
            parameters: {
                query: {
                    dueFrom?: string;
                    dueTo?: string;
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                    overdue?: "yes";
                    period?: string;
                    personId?: string;
                    q?: string;
                    question?: string;
                    state?: string;
                    under?: string;
                    unitId?: string;
                    value?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The records of a register as a file, narrowed like their list */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make records from a workbook or CSV, in the state in which they begin, whole or not at all */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                    ignoreUnknownColumns?: "true" | "false";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Make records from a workbook or CSV, in the state in which they begin, whole or not at all */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordImportReport"];
                    };
                };
                /** @description Problem: not-yours-to-write, import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empty import file of a register */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Empty import file of a register */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one move with several records; what is refused stays as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        filing?: {
                            /** Format: date */
                            day: string;
                            number: string;
                        } | null;
                        move: string;
                        /** @default null */
                        note?: string | null;
                        records: {
                            /** Format: uuid */
                            id: string;
                            revision: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Make one move with several records; what is refused stays as it is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovesMade"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of a register, filtered by state, period, unit, deadline, or the answer to a question */
        get: {
            parameters: {
                query?: {
                    dueFrom?: string;
                    dueTo?: string;
                    overdue?: "yes";
                    page?: number;
                    pageSize?: number;
                    period?: string;
                    personId?: string;
                    q?: string;
                    question?: string;
                    sort?: "changedAt" | "madeAt" | "dueOn" | "name" | "state" | "period" | "-changedAt" | "-madeAt" | "-dueOn" | "-name" | "-state" | "-period";
                    state?: string;
                    under?: string;
                    unitId?: string;
                    value?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Records of a register, filtered by state, period, unit, deadline, or the answer to a question */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RecordRow"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a record; without a period it is of the running one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: unknown;
                        };
                        /** @default null */
                        move?: string | null;
                        /** @default null */
                        otherUnitId?: string | null;
                        /** @default null */
                        period?: string | null;
                        /** @default null */
                        personId?: string | null;
                        /** @default null */
                        unitId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Make a record; without a period it is of the running one */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Record"];
                    };
                };
                /** @description Problem: not-yours-to-write, period-over, second-survey-missing, no-such-move, not-yours-to-move, another-person-required, about-yourself, filing-required, mark-not-cleared */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of a register, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Versions of a register, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Register"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Begin a register, or its next version, as a draft */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        definition: components["schemas"]["RegisterDefinition"];
                        /** Format: uuid */
                        formVersionId: string;
                    };
                };
            };
            responses: {
                /** @description Begin a register, or its next version, as a draft */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterWithForm"];
                    };
                };
                /** @description Problem: draft-exists */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/registers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What keeps a register from being opened */
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
                        definition: components["schemas"]["RegisterDefinition"];
                        /** Format: uuid */
                        formVersionId: string;
                    };
                };
            };
            responses: {
                /** @description What keeps a register from being opened */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            faults: components["schemas"]["RegisterFault"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/remark-topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What remarks are about, with the words by which it is found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What remarks are about, with the words by which it is found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RemarkTopic"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a topic; a job goes through the remarks there are */
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
                        title: {
                            en?: string;
                            "zh-CN": string;
                            "zh-TW"?: string;
                        };
                        words: string[];
                    };
                };
            };
            responses: {
                /** @description Add a topic; a job goes through the remarks there are */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RemarkTopic"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/remark-topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what a topic is called and by which words it is found */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: {
                            en?: string;
                            "zh-CN": string;
                            "zh-TW"?: string;
                        };
                        words: string[];
                    };
                };
            };
            responses: {
                /** @description Change what a topic is called and by which words it is found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RemarkTopic"];
                    };
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove a topic; remarks stay */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Remove a topic; remarks stay */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-robots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Robots of groups that are told how much waits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Robots of groups that are told how much waits */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReminderRobot"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a robot of a group of 企业微信 or 钉钉; its address and secret are not shown again */
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
                        /** @enum {string} */
                        kind: "wecom" | "dingtalk";
                        name: string;
                        /** @default  */
                        secret?: string;
                        unitId: string | null;
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Add a robot of a group of 企业微信 or 钉钉; its address and secret are not shown again */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description Problem: robot-address-refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/reminder-robots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a robot */
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
                /** @description Remove a robot */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-robots/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a robot say that it works */
        post: {
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
                /** @description Have a robot say that it works */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/reminder-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and by what people are reminded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description When and by what people are reminded */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderSettings"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set the hours and days on which nobody is written to */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        quietDaysOff: boolean;
                        quietFrom: string;
                        quietTo: string;
                        records: boolean;
                    };
                };
            };
            responses: {
                /** @description Set the hours and days on which nobody is written to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderSettings"];
                    };
                };
                /** @description Problem: revision-stale */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words of reminders, as the caller’s office says them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The words of reminders, as the caller’s office says them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReminderTemplate"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/reminder-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the words of one’s own office for a kind of reminder */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "sheets" | "participation" | "facts" | "objections" | "records";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: {
                            en: {
                                body: string;
                                title: string;
                            };
                            "zh-CN": {
                                body: string;
                                title: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Set the words of one’s own office for a kind of reminder */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Go back to the words of the office above, or those that come along */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "sheets" | "participation" | "facts" | "objections" | "records";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Go back to the words of the office above, or those that come along */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-templates/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How words would read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "sheets" | "participation" | "facts" | "objections" | "records";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: {
                            en: {
                                body: string;
                                title: string;
                            };
                            "zh-CN": {
                                body: string;
                                title: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description How words would read */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            words: components["schemas"]["ReminderWords"];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the password of one’s account with the code of a slip; every session of the account ends, and one begins here unless somebody is signed in or the account has a second factor */
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
                        code: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Choose the password of one’s account with the code of a slip; every session of the account ends, and one begins here unless somebody is signed in or the account has a second factor */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResetAccount"];
                    };
                };
                /** @description Problem: reset-code-invalid, reset-code-used, password-weak, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chains of rounds, each by its newest round */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: "asOf" | "name" | "-asOf" | "-name";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Chains of rounds, each by its newest round */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RoundChain"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views of a list: the caller’s own, and those that the office shares */
        get: {
            parameters: {
                query: {
                    list: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Views of a list: the caller’s own, and those that the office shares */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedView"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Keep a view of a list; an own one of the same name is replaced */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        list: string;
                        name: string;
                        settings: {
                            columns: string[] | null;
                            filters: {
                                [key: string]: string;
                            };
                            q: string | null;
                            sort: string | null;
                        };
                        shared: boolean;
                    };
                };
            };
            responses: {
                /** @description Keep a view of a list; an own one of the same name is replaced */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                /** @description Problem: too-many-views */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an own view */
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
                /** @description Remove an own view */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller can open whose name or code holds these words: at most eight of each kind */
        get: {
            parameters: {
                query: {
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the caller can open whose name or code holds these words: at most eight of each kind */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Found"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who is signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in; sets the session cookie. An account with a second factor is asked for a code */
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
                        code?: string;
                        password: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Sign in; sets the session cookie. An account with a second factor is asked for a code */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Problem: credentials-invalid, second-factor-required, second-factor-invalid, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Sign out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The posts of one’s own that one lends, those that are over too */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The posts of one’s own that one lends, those that are over too */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AccountPost"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Lend the post in which one acts to a colleague, whole and until a day within a year */
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
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Lend the post in which one acts to a colleague, whole and until a day within a year */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountPost"];
                    };
                };
                /** @description Problem: not-yours-to-lend */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a post back at once that one lends */
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
                /** @description Take a post back at once that one lends */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others did to one’s account; what waits to be acknowledged comes first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What others did to one’s account; what waits to be acknowledged comes first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AccountNotice"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session/notices/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has read what others did to one’s account */
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
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Say that one has read what others did to one’s account */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s own password; every session ends and a new one begins */
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
                        currentPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Change one’s own password; every session ends and a new one begins */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: credentials-invalid, password-weak, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Go on in another post of one’s account */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        postId: string | null;
                    };
                };
            };
            responses: {
                /** @description Go on in another post of one’s account */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one’s account has a second factor */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether one’s account has a second factor */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondFactor"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Begin to set up a second factor: the secret for an authenticator app, told once */
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
                        currentPassword: string;
                    };
                };
            };
            responses: {
                /** @description Begin to set up a second factor: the secret for an authenticator app, told once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondFactorEnrolment"];
                    };
                };
                /** @description Problem: credentials-invalid, second-factor-present, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm it by a first code; the recovery codes are told once, every session ends and a new one begins */
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
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Confirm it by a first code; the recovery codes are told once, every session ends and a new one begins */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
                    };
                };
                /** @description Problem: second-factor-invalid, second-factor-missing, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew one’s recovery codes, with the password and a code; they are told once, and the old ones count no more */
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
                        code: string;
                        currentPassword: string;
                    };
                };
            };
            responses: {
                /** @description Renew one’s recovery codes, with the password and a code; they are told once, and the old ones count no more */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
                    };
                };
                /** @description Problem: credentials-invalid, second-factor-invalid, second-factor-missing, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove one’s own second factor, with the password and a code; every session ends and a new one begins */
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
                        code: string;
                        currentPassword: string;
                    };
                };
            };
            responses: {
                /** @description Remove one’s own second factor, with the password and a code; every session ends and a new one begins */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: credentials-invalid, second-factor-invalid, too-many-attempts */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own sessions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One’s own sessions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OwnSession"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** End all of one’s sessions but this one */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description End all of one’s sessions but this one */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session of one’s own */
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
                /** @description End a session of one’s own */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What units with the same superior, and those below, have told each other; those that were changed last first */
        get: {
            parameters: {
                query?: {
                    lang?: "zh-CN" | "en";
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What units with the same superior, and those below, have told each other; those that were changed last first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PublicRecord"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sheet-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was typed in, to be compared with its scan */
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
                /** @description What was typed in, to be compared with its scan */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetEntryView"];
                    };
                };
                /** @description Problem: operator-of-unit */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sheet-entries/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say as a second person that it is as on the paper, which hands it in for the unit, or why not */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @constant */
                        decision: "accepted";
                    } | {
                        /** @constant */
                        decision: "refused";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Say as a second person that it is as on the paper, which hands it in for the unit, or why not */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem: operator-of-unit, four-eyes-required, confirmation-by-reset-account, sheet-entry-decided, sheet-handed-in, immutable */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sheet-entries/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of the signed paper */
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
                /** @description The picture of the signed paper */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description Problem: operator-of-unit */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read any sheet within one’s reach */
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
                /** @description Read any sheet within one’s reach */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sheet"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sheets/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a sheet back with what is to be mended; nothing else of it can be changed */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        comment: string;
                        dueOn: string | null;
                        items: {
                            comment: string;
                            question: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Send a sheet back with what is to be mended; nothing else of it can be changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sheet"];
                    };
                };
                /** @description Problem: immutable, revision-stale, own-unit, own-sheet, sheet-not-submitted */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sheets/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed in, sent back and mended, newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was handed in, sent back and mended, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SheetSubmission"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Version, and the accounts of a demonstration */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Version, and the accounts of a demonstration */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["System"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/system-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest check of everything that is stored */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The newest check of everything that is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            finished: components["schemas"]["SystemCheck"] | null;
                            running: boolean;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Check everything that is stored, now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Check everything that is stored, now */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SystemCheck"];
                    };
                };
                /** @description Problem: check-running */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/system-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the installation stands: room on its disks, size of its database, jobs, versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How the installation stands: room on its disks, size of its database, jobs, versions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SystemState"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/trials/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form behind a trial address, with the variables of an example unit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The form behind a trial address, with the variables of an example unit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrialForm"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/trials/{token}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in answers while trying a form; they never count */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: unknown;
                        /** @enum {string} */
                        unitType?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    };
                };
            };
            responses: {
                /** @description Hand in answers while trying a form; they never count */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            scores: components["schemas"]["SheetScores"] | null;
                        };
                    };
                };
                /** @description Problem: form-invalid, trial-full */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List organisations */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    parentId?: string;
                    q?: string;
                    sort?: "code" | "name" | "type" | "partyMembers" | "households" | "residents" | "-code" | "-name" | "-type" | "-partyMembers" | "-households" | "-residents";
                    type?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    under?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description List organisations */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Unit"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create an organisation */
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
                        code: string;
                        guideId: string | null;
                        households: number | null;
                        /** @enum {string} */
                        level: "city" | "county" | "township" | "village" | "unit";
                        name: string;
                        parentId: string | null;
                        partyMembers: number | null;
                        residents: number | null;
                        secretary: string | null;
                        setUpType: ("independent" | "joint" | "attached" | "instructor") | null;
                        tags: string[];
                        /** @enum {string} */
                        type: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                        validFrom: string | null;
                        validTo: string | null;
                    };
                };
            };
            responses: {
                /** @description Create an organisation */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description Problem: unit-code-taken */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an organisation */
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
                /** @description Read an organisation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organisation */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        guideId?: string | null;
                        households?: number | null;
                        /** @enum {string} */
                        level?: "city" | "county" | "township" | "village" | "unit";
                        name?: string;
                        parentId?: string | null;
                        partyMembers?: number | null;
                        residents?: number | null;
                        secretary?: string | null;
                        setUpType?: ("independent" | "joint" | "attached" | "instructor") | null;
                        tags?: string[];
                        /** @enum {string} */
                        type?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                        validFrom?: string | null;
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Change an organisation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description Problem: revision-stale, unit-code-taken */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/units/{id}/dimensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scores of a unit in its newest results, group by group, beside the median of its kind */
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
                /** @description Scores of a unit in its newest results, group by group, beside the median of its kind */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            results: components["schemas"]["UnitDimensions"][];
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grades of a unit over the years, the latest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Grades of a unit over the years, the latest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["GradeOfYear"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}/page.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a unit on paper, two pages at most */
        get: {
            parameters: {
                query?: {
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The page of a unit on paper, two pages at most */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets about a unit, in all campaigns, the latest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Sheets about a unit, in all campaigns, the latest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SheetAboutUnit"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of every register and facts about a unit, the latest first, with how many there are by subject */
        get: {
            parameters: {
                query?: {
                    open?: "yes";
                    page?: number;
                    pageSize?: number;
                    subject?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Records of every register and facts about a unit, the latest first, with how many there are by subject */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEntry"][];
                            page: number;
                            pageSize: number;
                            subjects: {
                                count: number;
                                open: number;
                                overdue: number;
                                subject: string;
                                title: components["schemas"]["LocalizedText"] | null;
                            }[];
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export organisations */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                    q?: string;
                    type?: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
                    under?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Export organisations */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import organisations from a workbook or CSV, whole or not at all; an empty cell or a missing column keeps what is stored, a dash or “(empty)” empties it */
        post: {
            parameters: {
                query?: {
                    dryRun?: "true" | "false";
                    ignoreUnknownColumns?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Import organisations from a workbook or CSV, whole or not at all; an empty cell or a missing column keeps what is stored, a dash or “(empty)” empties it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description Problem: import-invalid, file-type, file-empty, file-unreadable, too-many-rows, too-many-cells, cell-too-long, too-costly, overloaded */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/import-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import organisations as a job; what is wrong with the file is told by a dry run of the import */
        post: {
            parameters: {
                query?: {
                    ignoreUnknownColumns?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Import organisations as a job; what is wrong with the file is told by a dry run of the import */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Problem: file-empty, job-in-progress, overloaded, too-many-jobs */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empty import file */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Empty import file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Import file of a small invented county, to try things with */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Import file of a small invented county, to try things with */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/waiting-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of all registers that wait for the caller, those that have waited longest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Records of all registers that wait for the caller, those that have waited longest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WaitingRecord"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks of offices of the caller’s territory, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "createdAt" | "-createdAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Webhooks of offices of the caller’s territory, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Webhook"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Have another system told what happens; the secret with which messages are signed is told once */
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
                        kinds: ("campaign.opened" | "campaign.closed" | "run.graded" | "release.approved" | "release.confirmed" | "release.withdrawn" | "objection.decided")[];
                        name: string;
                        unitId: string | null;
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Have another system told what happens; the secret with which messages are signed is told once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewWebhook"];
                    };
                };
                /** @description Problem: webhook-address-refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a webhook with its messages */
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
                /** @description Remove a webhook with its messages */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a webhook, or switch it off and on */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        enabled?: boolean;
                        kinds?: ("campaign.opened" | "campaign.closed" | "run.graded" | "release.approved" | "release.confirmed" | "release.withdrawn" | "objection.decided")[];
                        name?: string;
                        url?: string;
                    };
                };
            };
            responses: {
                /** @description Change a webhook, or switch it off and on */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
                    };
                };
                /** @description Problem: revision-stale, webhook-address-refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages of a webhook of the last thirty days, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    sort?: "createdAt" | "-createdAt";
                    state?: "waiting" | "delivered" | "failed";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Messages of a webhook of the last thirty days, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WebhookDelivery"][];
                            page: number;
                            pageSize: number;
                            total: number;
                        };
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhooks/{id}/deliveries/{deliveryId}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again, under the same id */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    deliveryId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Send a message again, under the same id */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDelivery"];
                    };
                };
                /** @description Problem: webhook-disabled */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message that tells of nothing, to try the address */
        post: {
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
                /** @description Send a message that tells of nothing, to try the address */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDelivery"];
                    };
                };
                /** @description Problem: webhook-disabled */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret, told once; the old one is signed with for another day */
        post: {
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
                /** @description Make a new secret, told once; the old one is signed with for another day */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookSecret"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/working-calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays of a year, and weekend days that are worked in their stead */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Holidays of a year, and weekend days that are worked in their stead */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarYear"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Enter the holidays of a year as they were announced, in place of what stood there; notices that run keep their days */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        days: components["schemas"]["WorkingCalendarDay"][];
                    };
                };
            };
            responses: {
                /** @description Enter the holidays of a year as they were announced, in place of what stood there; notices that run keep their days */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every day between two is to the office, both included */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What every day between two is to the office, both included */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeDays"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
        AccessToken: {
            createdAt: string;
            expiresAt: string;
            id: string;
            lastUsedOn: string | null;
            madeBy: string;
            name: string;
            scopes: ("organisations:read" | "results:read" | "releases:read" | "outcomes:read")[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            unit: components["schemas"]["UnitRef"] | null;
        };
        Account: {
            createdAt: string;
            disabled: boolean;
            displayName: string;
            hasSecondFactor: boolean;
            id: string;
            lastSignInAt: string | null;
            revision: number;
            /** @enum {string} */
            role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
            telephone: string | null;
            unit: components["schemas"]["UnitRef"] | null;
            username: string;
        };
        AccountImportReport: {
            created: number;
            dryRun: boolean;
            generated: {
                displayName: string;
                row: number;
                unitName: string;
                username: string;
            }[];
            letters: components["schemas"]["Job"] | null;
            namesakes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            notes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            rows: number;
        };
        AccountNotice: {
            acknowledgedAt: string | null;
            at: string;
            by: string;
            id: string;
            /** @enum {string} */
            kind: "created" | "slip-renewed" | "reset-asked" | "slip-used" | "second-factor-removed" | "identity-linked" | "rights-changed";
        };
        AccountPost: {
            from: string;
            givenBy: string;
            holder: {
                displayName: string;
                id: string;
                username: string;
            };
            id: string;
            /** @enum {string} */
            kind: "own" | "deputy" | "delegation";
            /** @enum {string} */
            role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
            unit: components["schemas"]["UnitRef"] | null;
            until: string | null;
        };
        ActionGroups: {
            consolidate: string[];
            push: string[];
            rectify: string[];
            revision: number;
        };
        AssessorCheck: {
            assessors: number;
            gaps: {
                count: number;
                /** @enum {string} */
                reason: "nobody" | "no-right" | "own-unit";
                units: components["schemas"]["UnitRef"][];
            }[];
            shares: components["schemas"]["AssessorShare"][];
            subjects: number;
            withoutRight: string[];
        };
        AssessorRule: {
            accountIds: string[];
            /** @enum {string} */
            by: "reach" | "superior" | "shared";
        };
        AssessorShare: {
            count: number;
            displayName: string;
            id: string;
            unit: components["schemas"]["UnitRef"];
        };
        AuditEvent: {
            action: string;
            actor: string;
            at: string;
            detail: {
                [key: string]: unknown;
            };
            id: string;
            subject: string;
        };
        AwardCasesMade: {
            made: number;
        };
        AwardRow: {
            award: string | null;
            belongsTo: string;
            caseRecord: string | null;
            certificate: number | null;
            field: string | null;
            isNext: boolean;
            isPerson: boolean;
            isSubstitute: boolean;
            notice: {
                endsOn: string;
                isRunning: boolean;
                postedOn: string;
                stage: string;
            } | null;
            objectionsWaiting: number;
            rank: number | null;
            reasons: string[];
            score: string | null;
            standing: components["schemas"]["CandidateStanding"];
            /** @enum {string} */
            state: "awarded" | "pending" | "not-awarded" | "removed" | "excluded" | "ungraded" | "nominated";
            unit: components["schemas"]["UnitRef"];
        };
        Awards: {
            /** @enum {string} */
            about: "units" | "persons";
            fields: {
                awarded: number;
                code: string;
                mostNominated: number | null;
                nominated: number;
                places: number | null;
                title: components["schemas"]["LocalizedText"];
            }[];
            isFinal: boolean;
            nominates: boolean;
            notice: {
                endsOn: string;
                postedOn: string;
                shifts: components["schemas"]["DayShift"][];
                workingDays: number;
            } | null;
            states: {
                [key: string]: number;
            };
        };
        AwardSettings: {
            certificate: {
                awards: {
                    [key: string]: string;
                };
                body: string;
                day: string | null;
                office: string;
                serial: string;
                title: string;
                withCode: boolean;
            };
            leastMembers: number | null;
            mostNominated: {
                [key: string]: number;
            };
            revision: number;
        };
        BackupRun: {
            askedAt: string;
            askedBy: string | null;
            error: {
                code: string;
                detail: string | null;
            } | null;
            file: string | null;
            finishedAt: string | null;
            id: string;
            kilobytes: number;
            /** @enum {string} */
            kind: "backup" | "test";
            report: {
                auditHead: string;
                faults?: number;
                files?: number;
                findings?: number;
                rows?: number;
                waiting?: number;
            } | null;
            startedAt: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "succeeded" | "failed";
            step: ("archive" | "keys" | "restore" | "check") | null;
            testedId: string | null;
            there: boolean;
        };
        Backups: {
            faults: ("backup-failed" | "backup-old" | "restore-failed")[];
            items: components["schemas"]["BackupRun"][];
            settings: {
                at: string;
                folder: string;
                keep: {
                    days: number;
                    months: number;
                    weeks: number;
                };
                keysApart: boolean;
                nextAt: string;
            } | null;
            underWay: boolean;
        };
        BallotLot: {
            batchId: string | null;
            batchName: string | null;
            lot: number;
            printedOn: string | null;
            /** @enum {string} */
            source: "cards" | "paper" | "rest";
        };
        BinnedForm: {
            code: string;
            deletedAt: string;
            deletedByName: string | null;
            eraseAt: string;
            title: components["schemas"]["LocalizedText"];
        };
        BoardColumn: {
            items: components["schemas"]["RecordRow"][];
            state: string;
            total: number;
        };
        CalendarDay: {
            day: string;
            ended: number;
            open: number;
        };
        CalendarYear: {
            days: components["schemas"]["WorkingCalendarDay"][];
        };
        Campaign: {
            /** @enum {string} */
            about: "units" | "persons";
            accepts: ("plan" | "cards" | "voids" | "ballots" | "sheets" | "facts" | "evidence" | "inputs" | "corrections" | "objections" | "rulings" | "extensions")[];
            actions: components["schemas"]["CampaignAction"][];
            asOf: string;
            campaignType: string;
            course: string[];
            createdAt: string;
            disclosureFloor: number;
            groups: {
                /** @enum {string} */
                access: "card" | "open" | "account" | "staff";
                anonymous: boolean;
                assessors: components["schemas"]["AssessorRule"] | null;
                feedsGrade: boolean;
                formCode: string;
                formTitle: components["schemas"]["LocalizedText"];
                formVersion: number;
                formVersionId: string;
                isRecord: boolean;
                joint: boolean;
                key: string;
                /** @enum {string} */
                kind: "sheet" | "ballot";
                variants: components["schemas"]["FormVariant"][];
            }[];
            id: string;
            manageable: boolean;
            name: string;
            phases: {
                /** Format: date */
                endsOn: string;
                id: string;
                /** @enum {string} */
                kind: "self-assessment" | "ballot" | "superior-assessment" | "facts" | "other";
                name: string;
                /** Format: date */
                startsOn: string;
            }[];
            pluginDigest: string;
            pluginPresent: boolean;
            pluginVersion: string;
            priorCampaignId: string | null;
            revision: number;
            scheme: {
                [key: string]: unknown;
            };
            stage: string | null;
            stages: components["schemas"]["CampaignStage"][];
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "COMPUTED" | "CANCELLED";
            subjectCount: number;
        };
        CampaignAction: {
            /** @enum {string} */
            act: "publish" | "open" | "close" | "reopen" | "cancel" | "grade" | "announce" | "advance";
            hindrances: ("not-in-this-state" | "beyond-reach" | "no-subjects" | "no-groups" | "plugin-changed" | "request-waiting" | "notice-running" | "papers-open" | "result-unpublished" | "result-outdated" | "ties-waiting" | "objections-waiting" | "nobody-to-post" | "somebody-unposted")[];
            isStep: boolean;
            needsReason: boolean;
            possible: boolean;
            to: string | null;
        };
        CampaignExtension: {
            at: string;
            by: string;
            from: string | null;
            group: string | null;
            phase: string | null;
            reason: string;
            /** Format: date */
            to: string;
            units: number | null;
        };
        CampaignInputs: {
            context: {
                [key: string]: unknown;
            };
            revision: number;
            seed: string | null;
        };
        CampaignRounds: {
            after: components["schemas"]["RoundRef"][];
            before: components["schemas"]["RoundRef"] | null;
            differences: {
                forms: {
                    before: {
                        code: string;
                        version: number;
                    } | null;
                    breaking: number | null;
                    group: string;
                    now: {
                        code: string;
                        version: number;
                    } | null;
                }[];
                type: {
                    before: string;
                    now: string;
                } | null;
                units: {
                    joined: number;
                    left: number;
                };
            } | null;
            mayFollow: boolean;
        };
        CampaignStage: {
            accepts: ("plan" | "cards" | "voids" | "ballots" | "sheets" | "facts" | "evidence" | "inputs" | "corrections" | "objections" | "rulings" | "extensions")[];
            code: string;
            hint: components["schemas"]["LocalizedText"];
            isNotice: boolean;
            step: components["schemas"]["LocalizedText"];
            title: components["schemas"]["LocalizedText"];
        };
        CampaignSubject: {
            isPerson: boolean;
            parentName: string;
            partyMembers: number | null;
            roster: number | null;
            rosters: {
                [key: string]: number | null;
            };
            type: string;
            unit: components["schemas"]["UnitRef"];
        };
        CampaignType: {
            asksCommitments: boolean;
            contextForm: {
                [key: string]: unknown;
            } | null;
            decidesTies: boolean;
            defaults: {
                [key: string]: unknown;
            };
            description: components["schemas"]["LocalizedText"];
            digest: string;
            distinctions: {
                code: string;
                flag: string;
                title: components["schemas"]["LocalizedText"];
            }[];
            drawsSpotChecks: boolean;
            factKinds: {
                fields: {
                    /** @enum {string} */
                    name: "date" | "months" | "by";
                    required: boolean;
                }[];
                kind: string;
                title: components["schemas"]["LocalizedText"];
            }[];
            grades: {
                code: string;
                title: components["schemas"]["LocalizedText"];
            }[];
            groups: {
                anonymous: boolean;
                /** @enum {string} */
                filledBy: "subject" | "superior";
                key: string;
                /** @enum {string} */
                kind: "sheet" | "ballot";
                /** @enum {string} */
                roster: "residents" | "party-members" | "entered";
                title: components["schemas"]["LocalizedText"];
            }[];
            id: string;
            messages: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            records: {
                key: string;
                title: components["schemas"]["LocalizedText"];
            }[];
            schemeForm: {
                [key: string]: unknown;
            };
            stages: {
                code: string;
                title: components["schemas"]["LocalizedText"];
            }[];
            subjectForm: {
                [key: string]: unknown;
            } | null;
            subjects: ("units" | "persons")[];
            takesFigures: boolean;
            title: components["schemas"]["LocalizedText"];
            unitLevels: ("city" | "county" | "township" | "village" | "unit")[];
            unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
            usesFields: boolean;
            version: string;
        };
        CandidateReason: {
            campaign: string | null;
            /** @enum {string} */
            code: "unit-grade" | "fact" | "overdue" | "few-members";
            day: string | null;
            least: number | null;
            members: number | null;
            title: components["schemas"]["LocalizedText"];
            what: string;
        };
        CandidateStanding: {
            eligible: boolean;
            grade: {
                asOf: string | null;
                campaign: string | null;
                grade: string;
                title: components["schemas"]["LocalizedText"];
            } | null;
            reasons: components["schemas"]["CandidateReason"][];
        };
        CardBatch: {
            cards: number;
            createdAt: string;
            createdBy: string;
            group: string;
            id: string;
            name: string | null;
            replaces: {
                createdAt: string;
                name: string | null;
            } | null;
            spent: number | null;
            units: number;
            voided: boolean;
        };
        CardCheck: {
            /** @enum {string} */
            status: "usable" | "used";
        };
        CardDoor: {
            collector: string;
        };
        CardReplacement: {
            askedAt: string;
            askedBy: string;
            batchId: string;
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            id: string;
            /** @enum {string} */
            kind: "lost" | "dispute";
            number: string;
            own: boolean;
            reason: string;
            replacedBy: string | null;
            /** @enum {string} */
            state: "waiting" | "issued" | "declined";
        };
        CardsAtUnit: {
            counts: {
                enteredBy: string;
                enteredOn: string;
                handedOut: number;
                reason: string | null;
                returned: number;
            }[];
            issued: number;
            missing: number | null;
            parentName: string;
            revision: number;
            unit: components["schemas"]["UnitRef"];
        };
        ChainEntry: {
            digest: string;
            office: string | null;
            sequence: number;
            signed: components["schemas"]["SignedStatement"] | null;
        };
        ChairCandidate: {
            displayName: string;
            id: string;
        };
        ChangeCounts: {
            down: number;
            same: number;
            up: number;
        };
        ClosedPapers: {
            batch: components["schemas"]["PaperBatch"];
            /** @enum {string} */
            outcome: "closed" | "everything";
        };
        Collector: {
            access: string;
            collector: string;
            group: string;
            unit: components["schemas"]["UnitRef"];
            url: string;
        };
        ConfirmedText: {
            /** @enum {string} */
            locale: "zh-TW" | "en";
            place: string;
            property: string;
            text: string;
        };
        ContactPoint: {
            commentable: boolean;
            commented: boolean;
            commentedOn: string | null;
            person: components["schemas"]["PersonRef"];
            recordId: string;
            unit: components["schemas"]["UnitRef"];
            visitedOn: string | null;
        };
        CountedFigure: {
            base: number | null;
            firstDay: string;
            item: string;
            lastDay: string;
            /** @enum {string} */
            origin: "register" | "indicator";
            records: number;
            register: string;
            registerTitle: components["schemas"]["LocalizedText"];
            value: string;
            verifiedAt: string | null;
        };
        CoverageOfRegister: {
            asked: number;
            code: string;
            covered: number;
            /** @enum {string} */
            kind: "each-unit" | "share" | "each-person";
            met: boolean;
            period: string | null;
            rule: number;
            total: number;
            until: string | null;
        };
        Covered: {
            count: number;
            missing: number;
            missingTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
            person: components["schemas"]["PersonRef"] | null;
            unit: components["schemas"]["UnitRef"];
        };
        DayShift: {
            from: string;
            /** @enum {string} */
            kind: "holiday" | "workday";
            name: string;
            to: string;
        };
        Desk: {
            backupFaults: number;
            facts: number;
            figures: number;
            givenUpWebhooks: number;
            mentions: number;
            objections: number;
            overdueObjections: number;
            overdueRecords: number;
            overdueSheets: number;
            papers: number;
            records: number;
            requests: number;
            returnedSheets: number;
            sheets: number;
            signatures: number;
        };
        DeskNode: {
            below: number;
            sums: components["schemas"]["DeskSums"];
            unit: components["schemas"]["UnitRef"];
        };
        DeskOverview: {
            ballotDays: {
                count: number;
                /** Format: date */
                day: string;
            }[];
            closings: {
                closesOn: string | null;
                daysLeft: number | null;
                key: string;
                /** @enum {string} */
                kind: "sheet" | "ballot";
                /** @enum {string} */
                state: "not-open" | "open" | "closed";
            }[];
            forecast: {
                came: number;
                days: number;
                daysLeft: number;
                misses: number;
            } | null;
            sheetDays: {
                count: number;
                /** Format: date */
                day: string;
            }[];
            states: {
                below: number;
                idle: number;
                misses: number;
                none: number;
                returned: number;
                sheets: number;
                thin: number;
                waiting: number;
            };
            sums: components["schemas"]["DeskSums"];
            /** Format: date */
            today: string;
            unitTypes: string[];
        };
        DeskSheets: {
            begun: number;
            handedIn: number;
            notBegun: number;
            returned: number;
            revising: number;
        };
        DeskSums: {
            asked: number;
            have: number;
            lastDay: string | null;
            need: number;
            reached: number;
            received: number;
            sheets: components["schemas"]["DeskSheets"];
            units: number;
            waiting: number | null;
        };
        DeskUnit: {
            ballots: {
                assisted: {
                    majority: boolean;
                    percent: number | null;
                } | null;
                attended: number | null;
                enough: boolean;
                issued: number;
                key: string;
                paper: {
                    majority: boolean;
                    percent: number | null;
                } | null;
                received: number | null;
                required: {
                    count: number;
                    /** @enum {string} */
                    of: "ballots" | "attendance";
                } | null;
                roster: number | null;
            }[];
            have: number;
            lastDay: string | null;
            misses: boolean | null;
            need: number;
            parentName: string;
            share: number | null;
            sheets: components["schemas"]["DeskSheets"];
            type: string;
            unit: components["schemas"]["UnitRef"];
            waiting: number | null;
        };
        DisputedPaper: {
            differences: {
                first: unknown;
                question: string;
                second: unknown;
            }[];
            first: components["schemas"]["PaperContent"];
            hasScan: boolean;
            number: number;
            second: components["schemas"]["PaperContent"];
        };
        DistinctionDecision: {
            at: string;
            by: string;
            granted: boolean;
            id: string;
            reason: string;
        };
        DistinctionRow: {
            decisions: components["schemas"]["DistinctionDecision"][];
            parentName: string;
            recommendations: {
                at: string;
                by: string;
                reasons: string[];
            }[];
            unit: {
                code: string;
                id: string;
                name: string;
            };
        };
        EarlierGrade: {
            grade: string;
            id: string;
            score: string | null;
            unit: components["schemas"]["UnitRef"];
            year: number;
        };
        EarlierGradeReport: {
            created: number;
            dryRun: boolean;
            notes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            rows: number;
            unchanged: number;
            updated: number;
        };
        EffectFigures: {
            ballots: number;
            index: string | null;
            rate: string | null;
            valid: number | null;
        };
        EnteredManifest: {
            alsoFor?: string[];
            /** @enum {string} */
            audience: "resident" | "organisation" | "assessor";
            campaignType: string | null;
            description?: {
                en?: string;
                "zh-CN": string;
                "zh-TW"?: string;
            };
            group: string;
            scored: boolean;
            title: {
                en?: string;
                "zh-CN": string;
                "zh-TW"?: string;
            };
        };
        Evidence: {
            id: string;
            mediaType: string;
            name: string;
            sha256: string;
            size: number;
        };
        Fact: {
            by: components["schemas"]["UnitRef"] | null;
            date: string | null;
            detail: string;
            documentNo: string;
            enteredAt: string;
            enteredBy: {
                displayName: string;
                id: string;
            };
            evidence: {
                id: string;
                mediaType: string;
                name: string;
                sha256: string;
                size: number;
            }[];
            id: string;
            kind: string;
            months: number | null;
            note: string | null;
            source: string;
            /** @enum {string} */
            state: "entered" | "verified" | "rejected";
            unit: components["schemas"]["UnitRef"];
            verifiedAt: string | null;
            verifiedBy: {
                displayName: string;
                id: string;
            } | null;
        };
        FactToVerify: {
            campaign: {
                campaignType: string;
                id: string;
                name: string;
            };
            date: string | null;
            enteredAt: string;
            enteredBy: string;
            id: string;
            kind: string;
            unit: components["schemas"]["UnitRef"];
        };
        Figure: {
            base: number | null;
            decidedAt: string | null;
            decidedBy: string | null;
            entered: {
                base: number | null;
                value: string;
            } | null;
            firstDay: string;
            id: string;
            item: string;
            lastDay: string;
            note: string | null;
            /** @enum {string} */
            origin: "register" | "indicator";
            proposedAt: string;
            proposedBy: {
                displayName: string;
                id: string;
            };
            recordIds: string[];
            records: number;
            register: string;
            registerTitle: components["schemas"]["LocalizedText"];
            stale: boolean;
            /** @enum {string} */
            state: "proposed" | "verified" | "rejected" | "withdrawn";
            superseded: boolean;
            target: {
                isPercent: boolean;
                value: string;
            } | null;
            unit: components["schemas"]["UnitRef"];
            value: string;
        };
        FigureBehind: {
            base: number | null;
            firstDay: string;
            item: string;
            lastDay: string;
            /** @enum {string} */
            origin: "register" | "indicator";
            recordIds: string[];
            records: number;
            register: string;
            registerTitle: components["schemas"]["LocalizedText"];
            value: string;
            verifiedAt: string | null;
            verifiedBy: string | null;
        };
        FigureSource: {
            chosenAt: string;
            chosenBy: string;
            firstDay: string | null;
            item: string;
            lastDay: string | null;
            rule: {
                answer: {
                    question: string;
                    values: string[];
                } | null;
                count: {
                    /** @constant */
                    kind: "records";
                } | {
                    /** @constant */
                    kind: "sum";
                    per: number;
                    question: string;
                } | {
                    /** @constant */
                    kind: "share";
                } | {
                    atLeast: number;
                    /** @constant */
                    kind: "units-below";
                } | {
                    /** @constant */
                    kind: "coverage";
                };
                /** @enum {string} */
                of: "unit" | "territory";
                register: string;
                states: string[];
            } | {
                indicator: string;
                /** @enum {string} */
                takes: "value" | "growth" | "reached";
            };
        };
        FigureSources: {
            choices: string[];
            items: components["schemas"]["FigureSource"][];
            suggestions: {
                item: string;
                rule: {
                    answer: {
                        question: string;
                        values: string[];
                    } | null;
                    count: {
                        /** @constant */
                        kind: "records";
                    } | {
                        /** @constant */
                        kind: "sum";
                        per: number;
                        question: string;
                    } | {
                        /** @constant */
                        kind: "share";
                    } | {
                        atLeast: number;
                        /** @constant */
                        kind: "units-below";
                    } | {
                        /** @constant */
                        kind: "coverage";
                    };
                    /** @enum {string} */
                    of: "unit" | "territory";
                    register: string;
                    states: string[];
                } | {
                    indicator: string;
                    /** @enum {string} */
                    takes: "value" | "growth" | "reached";
                };
            }[];
        };
        FiguresProposed: {
            proposed: number;
            unchanged: number;
        };
        FiguresToVerify: {
            campaign: {
                id: string;
                name: string;
            };
            count: number;
            since: string;
        };
        FirstSteps: {
            accounts: number;
            campaigns: number;
            forms: number;
            opened: number;
            printings: number;
            published: number;
            putAway: boolean;
            units: number;
        };
        Form: {
            audience: string;
            campaignType: string | null;
            code: string;
            copyOf: {
                formCode: string;
                version: number;
            } | null;
            description: components["schemas"]["LocalizedText"];
            draft: components["schemas"]["FormVersionSummary"] | null;
            folder: string | null;
            group: string;
            groups: string[];
            latest: components["schemas"]["FormVersionSummary"] | null;
            manageable: boolean;
            ratesEachSubject: boolean;
            scored: boolean;
            /** @enum {string} */
            source: "shipped" | "own";
            title: components["schemas"]["LocalizedText"];
            versions: number;
        };
        FormBlock: {
            category: string;
            code: string;
            description: components["schemas"]["LocalizedText"];
            elements: {
                [key: string]: unknown;
            }[];
            id: string;
            /** @enum {string} */
            source: "shipped" | "own";
            title: components["schemas"]["LocalizedText"];
        };
        FormFinding: {
            code: string;
            message: string;
            pointer: string;
            /** @enum {string} */
            severity: "error" | "warning";
        };
        FormLanguage: {
            /** @enum {string} */
            direction: "ltr" | "rtl";
            key: string;
            name: string;
            tag: string;
        };
        FormLock: {
            holder: {
                displayName: string;
                since: string;
            } | null;
            mine: boolean;
            until: string;
        };
        FormManifest: {
            alsoFor?: string[];
            /** @enum {string} */
            audience: "resident" | "organisation" | "assessor";
            campaignType: string | null;
            code: string;
            copyOf?: {
                formCode: string;
                version: number;
            };
            description: components["schemas"]["LocalizedText"];
            group: string;
            roles: {
                [key: string]: string;
            };
            scored: boolean;
            title: components["schemas"]["LocalizedText"];
            totalQuestion?: string;
            version: number;
        };
        FormTexts: {
            leftOut: {
                cell: string;
                title: string;
            }[];
            texts: {
                /** @enum {string} */
                locale: "zh-CN" | "zh-TW" | "en";
                place: string;
                property: string;
                text: string;
            }[];
            unknown: {
                place: string;
                property: string;
            }[];
        };
        FormTrial: {
            expiresAt: string;
            path: string;
            token: string;
        };
        FormTrialAnswer: {
            answers: {
                [key: string]: unknown;
            };
            id: string;
            receivedOn: string;
            scores: components["schemas"]["SheetScores"] | null;
            unitType: string | null;
        };
        FormUse: {
            id: string;
            /** @enum {string} */
            kind: "campaign" | "register" | "form";
            name: string | components["schemas"]["LocalizedText"];
            version: number;
        };
        FormVariant: {
            formCode: string;
            formTitle: components["schemas"]["LocalizedText"];
            formVersion: number;
            formVersionId: string;
            under: string | null;
            unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
        };
        FormVersion: {
            definition: {
                [key: string]: unknown;
            };
            formCode: string;
            hash: string;
            id: string;
            manifest: components["schemas"]["FormManifest"];
            publishedAt: string | null;
            revision: number;
            staleTexts: components["schemas"]["StaleText"][];
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "RETIRED";
            version: number;
        };
        FormVersionInContext: {
            definition: {
                [key: string]: unknown;
            };
            formCode: string;
            hash: string;
            id: string;
            lockedQuestions: string[];
            manifest: components["schemas"]["FormManifest"];
            publishedAt: string | null;
            revision: number;
            staleTexts: components["schemas"]["StaleText"][];
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "RETIRED";
            version: number;
        };
        FormVersionSummary: {
            formCode: string;
            hash: string;
            id: string;
            publishedAt: string | null;
            revision: number;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "RETIRED";
            version: number;
        };
        Found: {
            accounts: {
                displayName: string;
                /** Format: uuid */
                id: string;
                username: string;
            }[];
            campaigns: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            forms: {
                code: string;
                title: components["schemas"]["LocalizedText"];
            }[];
            persons: {
                /** Format: uuid */
                id: string;
                name: string;
                post: string;
                unitName: string;
            }[];
            records: {
                /** Format: uuid */
                id: string;
                name: string;
                register: components["schemas"]["LocalizedText"];
                unitName: string | null;
            }[];
            units: {
                code: string;
                /** Format: uuid */
                id: string;
                name: string;
                parentName: string | null;
            }[];
        };
        GradeOfYear: {
            campaign: {
                asOf: string;
                id: string;
                name: string;
            } | null;
            campaignType: string;
            change: number | null;
            grade: string | null;
            publicationId: string | null;
            score: string | null;
            status: string;
            year: number;
        };
        GradingRun: {
            aggregate: {
                [key: string]: unknown;
            } | null;
            campaignId: string;
            current: boolean;
            dismissedFacts: {
                count: number;
                reason: string;
            } | null;
            error: {
                code: string;
                detail: string | null;
            } | null;
            finishedAt: string | null;
            id: string;
            inputHash: string | null;
            number: number;
            outcomeHash: string | null;
            plugin: {
                digest: string;
                id: string;
                version: string;
            };
            progress: {
                done: number;
                total: number;
            };
            quarantined: {
                ballots: number;
                groupKey: string;
                reason: string;
                unitId: string;
            }[];
            setAside: number;
            startedAt: string;
            startedBy: string;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            waiting: {
                [key: string]: {
                    atLeast: number | null;
                    units: number;
                };
            };
        };
        HoldingDistinction: {
            byName: string;
            code: string;
            day: string;
            granted: boolean;
            reason: string;
        };
        ImportedForm: {
            definition: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "surveyjs" | "xlsform" | "score-sheet";
            manifest: {
                /** @enum {string} */
                audience: "resident" | "organisation" | "assessor";
                scored: boolean;
                title?: components["schemas"]["LocalizedText"];
            };
            notes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                place: string;
            }[];
        };
        ImportReport: {
            changes: {
                changed: number;
                emptied: number;
                field: string;
            }[];
            created: number;
            dryRun: boolean;
            notes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            rows: number;
            unchanged: number;
            updated: number;
        };
        Indicator: {
            changedAt: string;
            changedBy: string;
            code: string;
            /** @enum {string} */
            direction: "up" | "down";
            ended: boolean;
            id: string;
            /** @enum {string} */
            kind: "number" | "share";
            measure: components["schemas"]["LocalizedText"];
            revision: number;
            rule: {
                answer: {
                    question: string;
                    values: string[];
                } | null;
                count: {
                    /** @constant */
                    kind: "records";
                } | {
                    /** @constant */
                    kind: "sum";
                    per: number;
                    question: string;
                } | {
                    /** @constant */
                    kind: "share";
                } | {
                    atLeast: number;
                    /** @constant */
                    kind: "units-below";
                } | {
                    /** @constant */
                    kind: "coverage";
                };
                /** @enum {string} */
                of: "unit" | "territory";
                register: string;
                states: string[];
            } | null;
            shareOfUnits: number | null;
            target: string | null;
            targetDay: string | null;
            /** @enum {string} */
            targetOf: "value" | "growth";
            title: components["schemas"]["LocalizedText"];
            unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
        };
        IndicatorCell: {
            amount: string | null;
            base: string | null;
            change: string | null;
            counted: {
                records: number;
                register: string;
                registerTitle: components["schemas"]["LocalizedText"];
            } | null;
            growth: string | null;
            notedAt: string;
            notedBy: string;
            /** @enum {string} */
            source: "typed" | "imported" | "counted";
            value: string;
            verdict: ("met" | "not-met" | "running") | null;
            year: number;
        };
        IndicatorCounted: {
            counted: number;
            kept: number;
            unchanged: number;
        };
        IndicatorImportReport: {
            created: number;
            dryRun: boolean;
            notes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            rows: number;
            unchanged: number;
            updated: number;
        };
        IndicatorRow: {
            cells: components["schemas"]["IndicatorCell"][];
            unit: components["schemas"]["UnitRef"];
        };
        IndicatorYear: {
            met: number;
            noted: number;
            reached: boolean | null;
            share: string | null;
            units: number;
            year: number;
        };
        Job: {
            campaignId: string | null;
            cancellable: boolean;
            createdAt: string;
            error: {
                code: string;
                errors: {
                    code: string;
                    params?: {
                        [key: string]: string | number;
                    };
                    pointer: string;
                }[];
            } | null;
            file: {
                bytes: number;
                mediaType: string;
                name: string;
                until: string;
            } | null;
            finishedAt: string | null;
            id: string;
            kind: string;
            mine: boolean;
            progress: {
                code: string | null;
                done: number;
                total: number;
            };
            result: {
                [key: string]: unknown;
            } | null;
            startedAt: string | null;
            startedBy: string;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            subject: string;
        };
        LedgerRow: {
            actionGroup: ("consolidate" | "push" | "rectify") | null;
            change: number | null;
            extra: {
                [key: string]: unknown;
            };
            flags: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            }[];
            grade: string | null;
            groups: {
                [key: string]: {
                    rate: string | null;
                    received: number | null;
                    required: number | null;
                    score: string | null;
                    valid: number | null;
                    withheld: boolean;
                };
            };
            paper: {
                [key: string]: {
                    majority: boolean;
                    percent: number | null;
                };
            };
            parentName: string;
            partyMembers: number | null;
            priorGrade: string | null;
            rank: number | null;
            reasons: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            }[];
            score: string | null;
            secretary: string | null;
            status: string;
            unit: components["schemas"]["UnitRef"];
            unitType: string;
        };
        LocalizedText: {
            en?: string;
            "zh-CN": string;
            "zh-TW"?: string;
        };
        Mention: {
            at: string;
            by: string;
            name: string;
            note: string;
            recordId: string;
            unit: components["schemas"]["UnitRef"] | null;
        };
        Message: {
            by: string | null;
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "sheets" | "participation" | "facts" | "objections" | "records";
            path: string;
            readAt: string | null;
            words: components["schemas"]["ReminderWords"];
        };
        MovesMade: {
            moved: number;
            refused: {
                code: string;
                id: string;
            }[];
        };
        NewAccessToken: {
            createdAt: string;
            expiresAt: string;
            id: string;
            lastUsedOn: string | null;
            madeBy: string;
            name: string;
            scopes: ("organisations:read" | "results:read" | "releases:read" | "outcomes:read")[];
            secret: string;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            unit: components["schemas"]["UnitRef"] | null;
        };
        NewAccount: {
            createdAt: string;
            disabled: boolean;
            displayName: string;
            hasSecondFactor: boolean;
            id: string;
            lastSignInAt: string | null;
            revision: number;
            /** @enum {string} */
            role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
            slip: components["schemas"]["ResetSlip"];
            telephone: string | null;
            unit: components["schemas"]["UnitRef"] | null;
            username: string;
        };
        NewWebhook: {
            createdAt: string;
            disabled: ("by-hand" | "failing") | null;
            failingSince: string | null;
            id: string;
            kinds: ("campaign.opened" | "campaign.closed" | "run.graded" | "release.approved" | "release.confirmed" | "release.withdrawn" | "objection.decided")[];
            madeBy: string;
            name: string;
            previousUntil: string | null;
            revision: number;
            secret: string;
            unit: components["schemas"]["UnitRef"] | null;
            url: string;
        };
        Nominated: {
            candidates: number;
        };
        Notice: {
            endsOn: string;
            id: string;
            isRunning: boolean;
            lapsed: boolean;
            postedOn: string;
            shifts: components["schemas"]["DayShift"][];
            stage: string;
            units: components["schemas"]["UnitRef"][];
        };
        Objection: {
            answer: string | null;
            answerDue: string | null;
            contact: string | null;
            enteredAt: string;
            enteredBy: string;
            handler: string | null;
            id: string;
            isAboutRelease: boolean;
            ruledAt: string | null;
            ruledBy: string | null;
            ruling: {
                hindrances: ("objection-already-decided" | "not-in-this-state" | "four-eyes-required" | "confirmation-by-reset-account")[];
                possible: boolean;
            };
            /** @enum {string} */
            source: "staff" | "unit" | "public";
            /** @enum {string} */
            state: "received" | "upheld" | "rejected";
            statement: string;
            unit: components["schemas"]["UnitRef"];
        };
        ObjectionAnswer: {
            answer: string | null;
            answerDue: string | null;
            enteredAt: string;
            ruledAt: string | null;
            /** @enum {string} */
            state: "received" | "upheld" | "rejected";
        };
        ObjectionCounts: {
            received: number;
            rejected: number;
            upheld: number;
        };
        ObjectionReceipt: {
            answerDue: string | null;
            receipt: string;
        };
        OfficeDay: {
            /** Format: date */
            day: string;
            name: string | null;
            works: boolean;
        };
        OfficeDays: {
            days: components["schemas"]["OfficeDay"][];
        };
        OutcomeExplanation: {
            dismissedFacts: {
                items: string[];
                kinds: string[];
                reason: string;
            } | null;
            distinctions: components["schemas"]["HoldingDistinction"][];
            figures: components["schemas"]["FigureBehind"][];
            groups: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            names: {
                [key: string]: string;
            };
            row: components["schemas"]["LedgerRow"];
            run: components["schemas"]["GradingRun"];
            scheme: {
                [key: string]: unknown;
            };
            trace: components["schemas"]["TraceStep"][];
        };
        OwnMailAddress: {
            address: string | null;
            available: boolean;
            confirmed: boolean;
            enabled: boolean;
            /** @enum {string} */
            language: "zh-CN" | "en";
        };
        OwnSession: {
            createdAt: string;
            id: string;
            isThis: boolean;
            lastUsedAt: string;
        };
        PanelCase: {
            basis: string;
            campaign: {
                id: string;
                name: string;
                state: string;
            };
            chair: string;
            decision: {
                comment: string;
                items: {
                    decided: boolean;
                    item: string;
                    score: string | null;
                }[];
                outdated: boolean;
                signedAt: string;
                signedBy: string;
                total: string;
            } | null;
            definition: {
                [key: string]: unknown;
            };
            group: string;
            isChair: boolean;
            itemLimit: string;
            items: {
                item: string;
                mean: string | null;
                needsDecision: boolean;
                points: string;
                question: string;
                scores: (string | null)[];
            }[];
            revision: number;
            sheets: {
                answers: {
                    [key: string]: unknown;
                };
                id: string;
                rater: string;
                submittedAt: string;
                total: string;
            }[];
            unit: components["schemas"]["UnitRef"];
            variables: {
                [key: string]: unknown;
            };
        };
        PaperBatch: {
            campaign: {
                campaignType: string;
                id: string;
                name: string;
            };
            closedBy: string | null;
            closedOn: string | null;
            code: string;
            compared: number;
            createdBy: string;
            createdOn: string;
            differing: number;
            entered: number;
            errorLimit: number;
            everything: boolean;
            firstNumber: number;
            group: string;
            id: string;
            issued: number;
            lastNumber: number;
            manageable: boolean;
            name: string;
            ofOwnUnit: boolean;
            open: boolean;
            returned: number | null;
            revision: number;
            sample: number;
            samplePercent: number;
            seed: string | null;
            /** @enum {string} */
            state: "ENTRY" | "CONTROL" | "COUNTED" | "VOIDED";
            toDecide: number[];
            toEnter: number[];
            unit: components["schemas"]["UnitRef"];
            voided: number;
            voidReason: string | null;
        };
        PaperContent: {
            answers: {
                [key: string]: unknown;
            } | null;
            voidReason: string | null;
        };
        PaperQuestion: {
            comment: string | null;
            /** @enum {string} */
            kind: "one" | "several" | "rows" | "number" | "text" | "day" | "month";
            name: string;
            options: {
                title: {
                    [key: string]: string;
                };
                value: string | number | boolean;
            }[];
            required: boolean;
            rows: {
                title: {
                    [key: string]: string;
                };
                value: string | number | boolean;
            }[];
            title: {
                [key: string]: string;
            };
        };
        PaperQuestions: {
            batch: components["schemas"]["PaperBatch"];
            questions: components["schemas"]["PaperQuestion"][];
        };
        Person: {
            account: {
                displayName: string;
                id: string;
                username: string;
            } | null;
            from: string | null;
            group: ("organ" | "station" | "expert" | "without-post" | "migrant" | "village-official" | "party-worker") | null;
            id: string;
            /** @enum {string} */
            kind: "secretary" | "member" | "party-worker" | "leader";
            manageable: boolean;
            name: string;
            post: string;
            revision: number;
            to: string | null;
            unit: components["schemas"]["UnitRef"];
        };
        PersonImportReport: {
            created: number;
            dryRun: boolean;
            notes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            rows: number;
            unchanged: number;
        };
        PersonRef: {
            id: string;
            /** @enum {string} */
            kind: "secretary" | "member" | "party-worker" | "leader";
            name: string | null;
            post: string | null;
        };
        PersonsBelow: {
            kinds: {
                [key: string]: number;
            };
        };
        PhasePeriod: {
            period: string;
            phases: {
                campaign: string;
                phase: string;
            }[];
        };
        PhaseProposal: {
            phases: {
                /** Format: date */
                endsOn: string;
                /** @enum {string} */
                kind: "self-assessment" | "ballot" | "superior-assessment" | "facts" | "other";
                /** Format: date */
                startsOn: string;
                title: components["schemas"]["LocalizedText"];
                workingDays: number;
            }[];
        };
        PossibleAssessor: {
            displayName: string;
            id: string;
            unit: components["schemas"]["UnitRef"];
        };
        Problem: {
            code: string;
            detail?: string;
            errors?: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        ProblemOfRemark: {
            recordId: string;
        };
        ProposalsTakenUp: {
            made: number;
        };
        ProposedFact: {
            dueOn: string;
            kind: string;
            months: number;
            record: string;
            register: components["schemas"]["LocalizedText"];
            unit: components["schemas"]["UnitRef"];
        };
        ProposedFactsEntered: {
            entered: number;
        };
        Publication: {
            accessCode: string | null;
            /** @enum {string} */
            audience: "public" | "circle";
            changeNote: string | null;
            confirmation: {
                hindrances: ("publication-withdrawn" | "publication-superseded" | "publication-confirmed" | "release-notice-running" | "release-objections-waiting" | "release-outdated")[];
                possible: boolean;
            };
            confirmedAt: string | null;
            /** @enum {string} */
            content: "grades" | "scores" | "items" | "steps" | "package";
            id: string;
            noticeEndsOn: string | null;
            objections: components["schemas"]["ObjectionCounts"];
            packageDigest: string;
            publishedAt: string;
            publishedBy: string;
            revision: number;
            runId: string;
            /** @enum {string} */
            state: "on-notice" | "confirmed" | "superseded" | "withdrawn";
            title: string;
            withdrawable: boolean;
            withdrawalReason: string | null;
            withdrawnAt: string | null;
        };
        PublicationPreview: {
            revises: string | null;
            units: number;
            withheld: {
                [key: string]: number;
            };
        };
        PublicationReport: {
            breaking: {
                /** @enum {string} */
                code: "question-removed" | "option-removed" | "type-changed" | "role-removed" | "points-changed" | "required-added";
                detail?: string;
                name: string;
            }[];
            campaigns: {
                id: string;
                name: string;
                state: string;
                version: number;
            }[];
            findings: components["schemas"]["FormFinding"][];
            staleTexts: components["schemas"]["StaleText"][];
        };
        PublicationRequest: {
            actions: {
                /** @enum {string} */
                act: "confirm" | "decline" | "take-back";
                hindrances: ("publication-request-decided" | "four-eyes-required" | "confirmation-by-reset-account" | "not-own-request")[];
                needsReason: boolean;
                possible: boolean;
            }[];
            askedAt: string;
            askedBy: string;
            campaign: {
                id: string;
                name: string;
            };
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            dismissedFacts: {
                count: number;
                reason: string;
            } | null;
            id: string;
            /** @enum {string} */
            kind: "publish" | "withdraw";
            publicationId: string | null;
            reason: string | null;
            runId: string;
            /** @enum {string} */
            state: "waiting" | "confirmed" | "declined" | "taken-back";
            terms: components["schemas"]["ReleaseTerms"] | null;
            title: string;
        };
        PublicRecord: {
            changedAt: string;
            id: string;
            period: string | null;
            register: components["schemas"]["LocalizedText"];
            said: {
                answer: string;
                question: string;
            }[];
            state: components["schemas"]["LocalizedText"];
            unit: {
                id: string;
                name: string;
            };
        };
        PublishedExplanation: {
            earlier: {
                asOf: string;
                grade: string | null;
                gradeTitle: components["schemas"]["LocalizedText"] | null;
                publicationId: string;
                score: string | null;
                title: string;
            }[];
            figures: components["schemas"]["CountedFigure"][];
            names: {
                [key: string]: string;
            };
            row: components["schemas"]["PublishedOutcome"];
            superiorId: string | null;
            trace: components["schemas"]["TraceStep"][];
        };
        PublishedOutcome: {
            change: number | null;
            extra: {
                [key: string]: unknown;
            };
            flags: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            }[];
            grade: string | null;
            groups: {
                [key: string]: {
                    rate: string | null;
                    received: number | null;
                    required: number | null;
                    score: string | null;
                    valid: number | null;
                    withheld: boolean;
                };
            };
            paper: {
                [key: string]: {
                    majority: boolean;
                    percent: number | null;
                };
            };
            parentName: string;
            rank: number | null;
            reasons: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            }[];
            score: string | null;
            status: string;
            unit: components["schemas"]["UnitRef"];
            unitType: string;
        };
        PublishedResult: {
            /** @enum {string} */
            about: "units" | "persons";
            aggregate: {
                [key: string]: unknown;
            };
            campaign: {
                asOf: string;
                id: string;
                name: string;
            };
            changes: components["schemas"]["ChangeCounts"];
            counts: {
                [key: string]: number;
            };
            id: string;
            inputHash: string | null;
            kinds: {
                superiors: {
                    id: string;
                    name: string;
                    units: number;
                }[];
                unitTypes: string[];
            };
            names: {
                [key: string]: string;
            };
            newerId: string | null;
            notice: {
                endsOn: string;
                isRunning: boolean;
                postedOn: string;
                shifts: components["schemas"]["DayShift"][];
                title: components["schemas"]["LocalizedText"];
                units: string[];
            } | null;
            outcomeHash: string | null;
            package: {
                digest: string;
                size: number;
            } | null;
            plugin: {
                digest: string;
                id: string;
                version: string;
            };
            publishedAt: string;
            ranked: boolean;
            release: components["schemas"]["ReleaseOfResult"];
            run: number;
            statuses: {
                [key: string]: number;
            };
            title: string;
            type: {
                description: components["schemas"]["LocalizedText"];
                distinctions: {
                    flag: string;
                    title: components["schemas"]["LocalizedText"];
                }[];
                grades: {
                    code: string;
                    title: components["schemas"]["LocalizedText"];
                }[];
                groups: {
                    key: string;
                    /** @enum {string} */
                    kind: "sheet" | "ballot";
                    title: components["schemas"]["LocalizedText"];
                }[];
                messages: {
                    [key: string]: {
                        [key: string]: string;
                    };
                };
                records: {
                    key: string;
                    title: components["schemas"]["LocalizedText"];
                }[];
                title: components["schemas"]["LocalizedText"];
            };
            ungraded: number;
        };
        PublishedStanding: {
            counts: {
                [key: string]: number;
            };
            meanScore: string | null;
            ungraded: number;
            units: number;
        };
        PublishedStandings: {
            all: components["schemas"]["PublishedStanding"];
            kinds: {
                counts: {
                    [key: string]: number;
                };
                meanScore: string | null;
                ungraded: number;
                units: number;
                unitType: string;
            }[];
            superiors: {
                counts: {
                    [key: string]: number;
                };
                id: string;
                meanScore: string | null;
                name: string;
                ungraded: number;
                units: number;
            }[];
        };
        PublishedSummary: {
            campaign: {
                asOf: string;
                id: string;
                name: string;
            };
            id: string;
            publishedAt: string;
            title: string;
        };
        QuarantineEffect: {
            with: components["schemas"]["EffectFigures"] | null;
            withheld: ("too-few" | "few-since-run" | "not-counted") | null;
            without: components["schemas"]["EffectFigures"] | null;
        };
        QuarantineProposal: {
            actions: {
                /** @enum {string} */
                act: "confirm" | "decline" | "take-back";
                hindrance: ("quarantine-decided" | "four-eyes-required" | "confirmation-by-reset-account" | "not-own-request") | null;
            }[];
            askedAt: string;
            askedBy: string;
            ballots: number | null;
            collector: string;
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            effect: components["schemas"]["QuarantineEffect"] | null;
            group: string;
            id: string;
            /** @enum {string} */
            kind: "impose" | "lift";
            lot: components["schemas"]["BallotLot"];
            reason: string;
            /** @enum {string} */
            state: "waiting" | "confirmed" | "declined" | "taken-back";
            unit: components["schemas"]["UnitRef"];
        };
        ReadCampaign: {
            asOf: string;
            id: string;
            name: string;
            priorCampaignId: string | null;
            round: number;
            stage: string | null;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "COMPUTED" | "CANCELLED";
            type: string;
        };
        ReadRelease: {
            campaign: {
                asOf: string;
                id: string;
                name: string;
            } | null;
            confirmedAt: string | null;
            id: string;
            noticeEndsOn: string | null;
            publishedAt: string;
            revision: number;
            run: {
                id: string;
                number: number;
                outcomeHash: string | null;
            };
            /** @enum {string} */
            state: "on-notice" | "confirmed" | "superseded" | "withdrawn";
            terms: {
                /** @enum {string} */
                audience: "public" | "circle";
                changeNote: string | null;
                /** @enum {string} */
                content: "grades" | "scores" | "items" | "steps" | "package";
                noticeDays: number;
            };
            title: string;
            withdrawnAt: string | null;
        };
        ReadResult: {
            change: number | null;
            distinctions: string[];
            grade: string | null;
            rank: number | null;
            score: string | null;
            status: string;
            unit: components["schemas"]["UnitRef"];
            unitType: string;
        };
        ReadResults: {
            items: components["schemas"]["ReadResult"][];
            page: number;
            pageSize: number;
            releaseId: string | null;
            run: {
                finishedAt: string | null;
                id: string;
                number: number;
                outcomeHash: string | null;
            };
            total: number;
        };
        ReadUnit: {
            code: string;
            guide: components["schemas"]["UnitRef"] | null;
            id: string;
            level: string;
            name: string;
            parent: components["schemas"]["UnitRef"] | null;
            type: string;
            validFrom: string | null;
            validTo: string | null;
        };
        ReadyCourse: {
            course: {
                moves: {
                    /** @enum {string} */
                    by: "writer" | "confirmer";
                    from: string[];
                    key: string;
                    needs: ({
                        /** @constant */
                        kind: "complete";
                    } | {
                        /** @constant */
                        kind: "answered";
                        question: string;
                    } | {
                        /** @constant */
                        kind: "note";
                    } | {
                        /** @constant */
                        kind: "filing";
                    } | {
                        /** @constant */
                        kind: "another-person";
                    } | {
                        /** @constant */
                        kind: "mark-cleared";
                        mark: string;
                    } | {
                        /** @constant */
                        kind: "period-running";
                    } | {
                        /** @constant */
                        kind: "second-survey";
                    } | {
                        /** @constant */
                        kind: "not-answered-with";
                        question: string;
                        values: string[];
                    })[];
                    title: components["schemas"]["LocalizedText"];
                    to: string;
                }[];
                states: {
                    editable: boolean;
                    ends: boolean;
                    key: string;
                    /** @default null */
                    lookAgainAfter: number | null;
                    /** @default null */
                    proposes: string | null;
                    /** @default false */
                    rests: boolean;
                    /** @default false */
                    shown: boolean;
                    title: components["schemas"]["LocalizedText"];
                }[];
            };
            description: components["schemas"]["LocalizedText"];
            key: string;
            title: components["schemas"]["LocalizedText"];
        };
        Receipt: {
            receipt: string;
        };
        ReceivedReport: {
            asOf: string;
            campaignName: string;
            campaignType: string;
            counts: {
                [key: string]: number;
            };
            created: number;
            dryRun: boolean;
            office: string;
            run: number;
            unchanged: number;
            units: number;
            unknown: {
                codes: string[];
                total: number;
            };
            updated: number;
        };
        ReceivedResult: {
            asOf: string;
            campaignId: string;
            campaignName: string;
            campaignType: string;
            counts: {
                [key: string]: number;
            };
            known: number;
            office: string;
            outcomeHash: string;
            receivedAt: string;
            receivedBy: string;
            run: number;
            units: number;
        };
        Record: {
            answers: {
                [key: string]: unknown;
            };
            changedAt: string;
            discardable: boolean;
            dueOn: string | null;
            editable: boolean;
            ended: boolean;
            events: components["schemas"]["RecordEvent"][];
            id: string;
            moves: {
                hindrances: string[];
                key: string;
            }[];
            name: string;
            otherUnit: components["schemas"]["UnitRef"] | null;
            period: string | null;
            person: components["schemas"]["PersonRef"] | null;
            register: components["schemas"]["RegisterWithForm"];
            revision: number;
            state: string;
            unit: components["schemas"]["UnitRef"] | null;
            variables: {
                [key: string]: unknown;
            };
        };
        RecordEvent: {
            at: string;
            by: string;
            filing: {
                day: string;
                number: string;
            } | null;
            fromState: string | null;
            /** @enum {string} */
            kind: "made" | "changed" | "moved" | "commented";
            move: string | null;
            note: string | null;
            number: number;
            toState: string | null;
        };
        RecordImportReport: {
            dryRun: boolean;
            notes: {
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            rows: number;
        };
        RecordReader: {
            displayName: string;
            id: string;
        };
        RecordRow: {
            answers: {
                [key: string]: unknown;
            };
            changedAt: string;
            dueOn: string | null;
            ended: boolean;
            id: string;
            name: string;
            otherUnit: components["schemas"]["UnitRef"] | null;
            period: string | null;
            person: components["schemas"]["PersonRef"] | null;
            revision: number;
            state: string;
            unit: components["schemas"]["UnitRef"] | null;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        RectificationProposal: {
            actionGroup: ("consolidate" | "push" | "rectify") | null;
            grade: string | null;
            problem: string;
            record: string | null;
            unit: components["schemas"]["UnitRef"];
        };
        RectificationRule: {
            revision: number;
            secondSurvey: boolean;
        };
        Register: {
            changedAt: string;
            changedBy: string;
            code: string;
            definition: components["schemas"]["RegisterDefinition"];
            formVersionId: string;
            id: string;
            revision: number;
            shipped: boolean;
            /** @enum {string} */
            state: "draft" | "open" | "retired";
            version: number;
            writable: boolean;
        };
        RegisterCoverage: {
            asked: number;
            covered: number;
            /** @enum {string} */
            kind: "each-unit" | "share" | "each-person";
            met: boolean;
            period: string | null;
            rule: number;
            total: number;
            until: string | null;
        };
        RegisterDefinition: {
            /** @enum {string} */
            about: "unit" | "unit-pair" | "person" | "leader-and-unit" | "none";
            /** @default null */
            ballotRows: {
                question: string;
                text: string;
            } | null;
            /** @enum {string} */
            confirmer: "unit" | "superior" | "office";
            course: {
                moves: {
                    /** @enum {string} */
                    by: "writer" | "confirmer";
                    from: string[];
                    key: string;
                    needs: ({
                        /** @constant */
                        kind: "complete";
                    } | {
                        /** @constant */
                        kind: "answered";
                        question: string;
                    } | {
                        /** @constant */
                        kind: "note";
                    } | {
                        /** @constant */
                        kind: "filing";
                    } | {
                        /** @constant */
                        kind: "another-person";
                    } | {
                        /** @constant */
                        kind: "mark-cleared";
                        mark: string;
                    } | {
                        /** @constant */
                        kind: "period-running";
                    } | {
                        /** @constant */
                        kind: "second-survey";
                    } | {
                        /** @constant */
                        kind: "not-answered-with";
                        question: string;
                        values: string[];
                    })[];
                    title: components["schemas"]["LocalizedText"];
                    to: string;
                }[];
                states: {
                    editable: boolean;
                    ends: boolean;
                    key: string;
                    /** @default null */
                    lookAgainAfter: number | null;
                    /** @default null */
                    proposes: string | null;
                    /** @default false */
                    rests: boolean;
                    /** @default false */
                    shown: boolean;
                    title: components["schemas"]["LocalizedText"];
                }[];
            };
            coverage: ({
                atLeast: number;
                /** @constant */
                kind: "each-unit";
                states: string[];
                until: {
                    monthDay: string;
                    question: string;
                } | null;
            } | {
                /** @constant */
                kind: "share";
                percent: number;
                states: string[];
                until: {
                    monthDay: string;
                    question: string;
                } | null;
            } | {
                atLeast: number;
                /** @constant */
                kind: "each-person";
                ofEachType: boolean;
                personKinds: ("secretary" | "member" | "party-worker" | "leader")[];
                personsOf: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
                states: string[];
                unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
            })[];
            deadlineQuestion: string | null;
            description: components["schemas"]["LocalizedText"];
            listQuestions: string[];
            /** @default null */
            overdueFact: {
                days: string[];
                kind: string;
            } | null;
            /** @enum {string} */
            period: "none" | "month" | "quarter" | "half-year" | "year" | "phase";
            /** @enum {string} */
            publication: "none" | "circle" | "public";
            /** @default [] */
            publishedQuestions: string[];
            /** @default null */
            raisedBy: ("unit" | "superior" | "office") | null;
            title: components["schemas"]["LocalizedText"];
            unitTypes: ("county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station")[];
            /** @enum {string} */
            writer: "unit" | "superior" | "office";
        };
        RegisterFault: {
            code: string;
            pointer: string;
        };
        RegisterWithForm: {
            changedAt: string;
            changedBy: string;
            code: string;
            definition: components["schemas"]["RegisterDefinition"];
            form: {
                [key: string]: unknown;
            };
            formTitle: components["schemas"]["LocalizedText"];
            formVersionId: string;
            id: string;
            revision: number;
            shipped: boolean;
            /** @enum {string} */
            state: "draft" | "open" | "retired";
            version: number;
            writable: boolean;
        };
        ReleaseOfResult: {
            /** @enum {string} */
            audience: "public" | "circle";
            changeNote: string | null;
            confirmedAt: string | null;
            /** @enum {string} */
            content: "grades" | "scores" | "items" | "steps" | "package";
            noticeEndsOn: string | null;
            objections: components["schemas"]["ObjectionCounts"];
            revision: number;
            /** @enum {string} */
            state: "on-notice" | "confirmed" | "superseded" | "withdrawn";
        };
        ReleaseTerms: {
            /** @enum {string} */
            audience: "public" | "circle";
            changeNote: string | null;
            circle: {
                roles: ("administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry")[];
                unitIds: string[];
                withCode: boolean;
            } | null;
            /** @enum {string} */
            content: "grades" | "scores" | "items" | "steps" | "package";
            noticeDays: number;
        };
        Remark: {
            group: string;
            id: string;
            mark: ("praise" | "problem" | "unclear" | "improper") | null;
            markedBy: string | null;
            question: {
                name: string;
                title: components["schemas"]["LocalizedText"];
            };
            recordId: string | null;
            revision: number;
            text: string;
            topics: string[];
            township: {
                id: string;
                name: string;
            };
            unit: components["schemas"]["UnitRef"];
        };
        RemarkCounts: {
            coverage: {
                collected: number;
                waiting: number;
                withheld: number;
            } | null;
            marks: {
                [key: string]: number;
            };
            questions: {
                count: number;
                name: string;
                title: components["schemas"]["LocalizedText"];
            }[];
            topics: {
                count: number;
                id: string;
            }[];
            total: number;
            townships: {
                count: number;
                id: string;
                name: string;
            }[];
        };
        RemarkMarksMade: {
            marked: number;
            refused: {
                /** @enum {string} */
                code: "not-found" | "revision-stale";
                id: string;
            }[];
        };
        RemarkTopic: {
            id: string;
            revision: number;
            title: {
                en?: string;
                "zh-CN": string;
                "zh-TW"?: string;
            };
            words: string[];
        };
        ReminderPreview: {
            mails: number;
            nobodys: number;
            persons: number;
            toldToday: number;
            words: components["schemas"]["ReminderWords"] | null;
        };
        ReminderRobot: {
            createdAt: string;
            host: string;
            id: string;
            /** @enum {string} */
            kind: "wecom" | "dingtalk";
            last: {
                createdAt: string;
                error: string | null;
                /** @enum {string} */
                state: "waiting" | "sending" | "sent" | "failed" | "uncertain";
            } | null;
            madeBy: string;
            name: string;
            unit: components["schemas"]["UnitRef"] | null;
        };
        ReminderRule: {
            kinds: ("sheets" | "participation" | "facts" | "objections")[];
            mail: boolean;
            revision: number;
            stages: ("soon" | "today" | "overdue")[];
        };
        ReminderSettings: {
            mail: boolean;
            quietDaysOff: boolean;
            quietFrom: string;
            quietTo: string;
            records: boolean;
            revision: number;
        };
        ReminderTemplate: {
            changed: boolean;
            /** @enum {string} */
            kind: "sheets" | "participation" | "facts" | "objections" | "records";
            words: components["schemas"]["ReminderWords"];
        };
        ReminderWords: {
            en: {
                body: string;
                title: string;
            };
            "zh-CN": {
                body: string;
                title: string;
            };
        };
        ReportOrder: {
            addressee?: string;
            /** Format: date */
            date?: string;
            /** @enum {string} */
            format: "docx" | "pdf";
            /** @constant */
            kind: "analysis";
            /**
             * @default zh-CN
             * @enum {string}
             */
            lang: "zh-CN" | "en";
            number?: string;
            sections: ("participation" | "grades" | "kinds" | "superiors" | "ranking" | "questions" | "distributions" | "remarks" | "problems")[];
            signatory?: string;
            title?: string;
            /** Format: uuid */
            under?: string;
            /** Format: uuid */
            unitId?: string;
        } | {
            addressee?: string;
            basis?: string;
            /** Format: date */
            date?: string;
            /** Format: date */
            deadline?: string;
            /** @enum {string} */
            format: "docx" | "pdf";
            /** @constant */
            kind: "circular";
            /**
             * @default zh-CN
             * @enum {string}
             */
            lang: "zh-CN" | "en";
            number?: string;
            sections: ("basis" | "grades" | "superiors" | "commended" | "rectify")[];
            signatory?: string;
            title?: string;
            /** Format: uuid */
            under?: string;
            /** Format: uuid */
            unitId?: string;
        };
        ResetAccount: {
            signedIn: boolean;
            username: string;
        };
        ResetSlip: {
            code: string;
            expiresAt: string;
            url: string;
        };
        RespondentForm: {
            /** @enum {string} */
            access: "card" | "open" | "account" | "staff";
            campaign: {
                name: string;
            };
            closesAt: string | null;
            compiled: {
                [key: string]: unknown;
            } | null;
            fastBelowSeconds: number;
            form: {
                [key: string]: unknown;
            };
            formVersion: string;
            languages: components["schemas"]["FormLanguage"][];
            locales: string[];
            opensAt: string | null;
            /** @enum {string} */
            state: "not-open" | "open" | "closed";
            timeZone: string;
            unit: {
                name: string;
                type: string;
            };
            variables: {
                [key: string]: unknown;
            };
        };
        ResultFigure: {
            answered: number;
            ballots: number | null;
            index: string | null;
            key: string;
            mean: string | null;
            name: string | null;
            options: {
                [key: string]: {
                    count: number;
                    share: string;
                };
            };
            rank: number | null;
            rate: string | null;
            units: number;
            valid: number;
            withheld: number;
        };
        ResultQuestion: {
            breakdown: string | null;
            /** @enum {string} */
            kind: "one" | "several" | "given";
            of: {
                [key: string]: string;
            } | null;
            options: {
                code: string;
                title: {
                    [key: string]: string;
                };
            }[];
            question: string;
            title: {
                [key: string]: string;
            };
        };
        RoundBoard: {
            campaignType: string;
            manageable: boolean;
            rounds: {
                counts: {
                    [key: string]: number;
                };
                isGraded: boolean;
                rise: components["schemas"]["ShareFigure"];
                round: components["schemas"]["RoundRef"];
                share: components["schemas"]["ShareFigure"];
                targets: components["schemas"]["RoundTargets"];
                total: number;
                ungraded: number;
            }[];
            years: {
                counts: {
                    [key: string]: number;
                };
                share: components["schemas"]["ShareFigure"];
                year: number;
            }[];
        };
        RoundChain: {
            asOf: string;
            campaignType: string;
            id: string;
            name: string;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "COMPUTED" | "CANCELLED";
        };
        RoundRef: {
            asOf: string;
            id: string;
            name: string;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "COMPUTED" | "CANCELLED";
        };
        RoundTargets: {
            revision: number;
            riseGrades: string[];
            risePercent: string;
            shareGrades: string[];
            sharePercent: string;
            tolerance: string;
        };
        SavedView: {
            id: string;
            name: string;
            own: boolean;
            ownerName: string;
            settings: {
                columns: string[] | null;
                filters: {
                    [key: string]: string;
                };
                q: string | null;
                sort: string | null;
            };
            shared: boolean;
        };
        SchemePreview: {
            after: {
                [key: string]: number;
            };
            before: {
                [key: string]: number;
            };
            changed: {
                after: {
                    grade: string | null;
                    score: string | null;
                    status: string;
                };
                before: {
                    grade: string | null;
                    score: string | null;
                    status: string;
                };
                unit: {
                    id: string;
                    name: string;
                };
            }[];
            changedCount: number;
            configErrors: {
                code: string;
                path: string;
            }[];
            total: number;
        };
        SecondFactor: {
            active: boolean;
            recoveryCodesLeft: number;
            required: boolean;
        };
        SecondFactorEnrolment: {
            secret: string;
            uri: string;
        };
        Session: {
            account: {
                displayName: string;
                id: string;
                mustChangePassword: boolean;
                mustReadNotices: boolean;
                mustSetUpSecondFactor: boolean;
                /** @enum {string} */
                role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                unit: components["schemas"]["UnitRef"] | null;
                username: string;
            };
            permissions: string[];
            posts: {
                acting: boolean;
                givenBy: string | null;
                id: string | null;
                /** @enum {string} */
                kind: "first" | "own" | "deputy" | "delegation";
                /** @enum {string} */
                role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                unit: components["schemas"]["UnitRef"] | null;
                until: string | null;
            }[];
        };
        ShareFigure: {
            needMore: number;
            part: number;
            percent: string | null;
            status: ("met" | "approx" | "not-met") | null;
            target: string;
            whole: number;
        };
        Sheet: {
            answers: {
                [key: string]: unknown;
            };
            campaign: {
                id: string;
                name: string;
                state: string;
            };
            daysLeft: number | null;
            definition: {
                [key: string]: unknown;
            };
            dueOn: string | null;
            editable: boolean;
            enteredFor: components["schemas"]["SheetEnteredFor"] | null;
            formVersionId: string;
            group: string;
            id: string | null;
            late: components["schemas"]["SheetLateness"] | null;
            maxTotal: string;
            openQuestions: string[] | null;
            rater: {
                displayName: string;
            } | null;
            reason: ("not-open" | "closed" | "not-own") | null;
            returned: components["schemas"]["SheetReturn"] | null;
            revision: number;
            /** @enum {string} */
            state: "not-started" | "draft" | "submitted" | "returned";
            submittedAt: string | null;
            total: string | null;
            unit: components["schemas"]["UnitRef"];
            variables: {
                [key: string]: unknown;
            };
        };
        SheetAboutUnit: {
            campaign: {
                id: string;
                name: string;
                state: string;
            };
            group: string;
            id: string;
            late: components["schemas"]["SheetLateness"] | null;
            rater: {
                displayName: string;
            };
            /** @enum {string} */
            state: "draft" | "submitted" | "returned";
            submittedAt: string | null;
            total: string | null;
        };
        SheetEnteredFor: {
            enteredBy: string;
            id: string;
            receivedOn: string;
            verifiedBy: string;
        };
        SheetEntryForm: {
            campaign: {
                id: string;
                name: string;
                state: string;
            };
            definition: {
                [key: string]: unknown;
            };
            group: string;
            maxTotal: string;
            unit: components["schemas"]["UnitRef"];
            variables: {
                [key: string]: unknown;
            };
        };
        SheetEntrySummary: {
            decidedAt: string | null;
            decidedBy: string | null;
            enteredAt: string;
            enteredBy: string;
            group: string;
            id: string;
            isOwn: boolean;
            reason: string | null;
            receivedOn: string;
            /** @enum {string} */
            state: "waiting" | "accepted" | "refused";
            total: string;
            unit: components["schemas"]["UnitRef"];
        };
        SheetEntryView: {
            answers: {
                [key: string]: unknown;
            };
            entry: components["schemas"]["SheetEntrySummary"];
            form: components["schemas"]["SheetEntryForm"];
            scan: {
                mediaType: string;
                name: string;
            };
        };
        SheetLateness: {
            days: number;
            dueOn: string;
            /** @enum {string} */
            stage: "phase" | "return";
        };
        SheetPanel: {
            chair: {
                displayName: string;
                id: string;
            } | null;
            group: string;
            itemLimit: string | null;
            revision: number;
        };
        SheetReturn: {
            answeredAt: string | null;
            at: string;
            by: string;
            comment: string;
            dueOn: string | null;
            items: {
                comment: string;
                question: string;
            }[];
        };
        SheetReturnOutcomes: {
            items: {
                refusedBecause: string | null;
                sheetId: string;
                unit: components["schemas"]["UnitRef"] | null;
            }[];
        };
        SheetScores: {
            items: {
                applicable: boolean;
                item: string;
                points: string;
                question: string;
                score: string | null;
            }[];
            points: string;
            total: string;
        };
        SheetSubmission: {
            at: string;
            by: string;
            changes: {
                /** @description As the answer stands in the sheet; null = none */
                after: unknown;
                /** @description As the answer stands in the sheet; null = none */
                before: unknown;
                question: string;
            }[];
            id: string;
            returned: components["schemas"]["SheetReturn"] | null;
            total: string;
            totalBefore: string | null;
        };
        SheetSummary: {
            dueOn: string | null;
            enteredFor: components["schemas"]["SheetEnteredFor"] | null;
            group: string;
            id: string;
            late: components["schemas"]["SheetLateness"] | null;
            rater: {
                displayName: string;
            };
            revision: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned";
            submittedAt: string | null;
            total: string | null;
            unit: components["schemas"]["UnitRef"];
        };
        SheetTask: {
            campaign: {
                id: string;
                name: string;
                state: string;
            };
            closesOn: string | null;
            daysLeft: number | null;
            dueOn: string | null;
            editable: boolean;
            group: string;
            late: components["schemas"]["SheetLateness"] | null;
            /** @enum {string} */
            state: "not-started" | "draft" | "submitted" | "returned";
            total: string | null;
            unit: components["schemas"]["UnitRef"];
        };
        Signal: {
            count: number | null;
            noticeable: boolean;
            of: number | null;
            percent: number | null;
            /** @enum {string} */
            signal: "burst" | "fast" | "straight" | "order" | "network";
        };
        SignalsAtDoor: {
            collector: string;
            group: string;
            lots: {
                ballots: number | null;
                batchId: string | null;
                batchName: string | null;
                lot: number;
                printedOn: string | null;
                quarantineReason: string | null;
                signals: components["schemas"]["Signal"][];
                /** @enum {string} */
                source: "cards" | "paper" | "rest";
            }[];
            noticeable: boolean;
            parentName: string;
            signals: components["schemas"]["Signal"][];
            unit: components["schemas"]["UnitRef"];
            ways: {
                count: number | null;
                of: number | null;
                percent: number | null;
                /** @enum {string} */
                way: "scan" | "code" | "tablet" | "embedded";
            }[];
        };
        SignedStatement: {
            publicKey: string;
            signature: string;
            statement: {
                /** @constant */
                format: "pingyi/statement@1";
                key: string;
                /** @enum {string} */
                kind: "release" | "confirmation" | "withdrawal";
                previous: string | null;
                sequence: number;
            } & {
                [key: string]: unknown;
            };
        };
        SigningKey: {
            fingerprint: string;
            introduction: {
                /** @constant */
                format: "pingyi/signing-key@1";
                introducedBy: string | null;
                key: string;
                publicKey: string;
                since: string;
            };
            signature: string;
            until: string | null;
        };
        StaleText: {
            from: string;
            /** @enum {string} */
            locale: "zh-TW" | "en";
            place: string;
            property: string;
        };
        StatementOfRelease: {
            later: components["schemas"]["SignedStatement"][];
            publicKey: string;
            signature: string;
            statement: {
                /** @constant */
                format: "pingyi/statement@1";
                key: string;
                /** @enum {string} */
                kind: "release" | "confirmation" | "withdrawal";
                previous: string | null;
                sequence: number;
            } & {
                [key: string]: unknown;
            };
        };
        StepFinding: {
            /** @enum {string} */
            code: "no-subjects" | "units-not-gradable" | "no-groups" | "form-retired" | "phase-order" | "plugin-changed" | "scheme-invalid" | "no-phase" | "phase-day-off" | "heads-unknown" | "no-assessor" | "before-last-day" | "sheets-missing" | "panels-unsigned" | "facts-waiting" | "figures-waiting" | "thin-groups";
            count: number;
            stops: boolean;
            units: components["schemas"]["UnitRef"][];
        };
        StoredPaper: {
            number: number;
        };
        SubjectCheck: {
            byType: {
                [key: string]: number;
            };
            count: number;
        };
        SubjectInputs: {
            commitments: {
                code: string;
                text: string;
            }[];
            field: string | null;
            panels: {
                [key: string]: {
                    attended?: number;
                    issued?: number;
                    roster?: number;
                };
            };
            parentName: string;
            type: string;
            unit: components["schemas"]["UnitRef"];
            values: {
                [key: string]: unknown;
            };
        };
        System: {
            demonstration: boolean;
            demonstrationAccounts: {
                displayName: string;
                password: string;
                /** @enum {string} */
                role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer" | "data-entry";
                unitName: string;
                username: string;
            }[];
            signInProvider: string | null;
            timeZone: string;
            version: string;
        };
        SystemCheck: {
            auditHead: string | null;
            findingCount: number | null;
            findings: {
                code: string;
                where: string;
            }[];
            finishedAt: string | null;
            startedAt: string;
            startedBy: string | null;
        };
        SystemState: {
            database: {
                bytes: number;
                /** @enum {string} */
                kind: "sqlite" | "postgres";
                version: string;
            };
            disks: {
                /** @enum {string} */
                folder: "data" | "backup";
                freeBytes: number;
                low: boolean;
                totalBytes: number;
            }[];
            jobs: {
                cancelled: number;
                failed: number;
                queued: number;
                running: number;
                stuck: number;
                succeeded: number;
            };
            node: string;
            /** @enum {string} */
            role: "all" | "web" | "worker";
            startedAt: string;
            version: string;
        };
        TakenNominations: {
            campaignName: string;
            candidates: number;
            dryRun: boolean;
            notEligible: {
                person: string | null;
                reasons: components["schemas"]["CandidateReason"][];
                unit: string;
            }[];
            office: string;
            taken: number;
            unknown: {
                person: string | null;
                unit: string;
            }[];
            unknownFields: string[];
        };
        TieDecision: {
            at: string;
            by: string;
            chosenIds: string[];
            id: string;
            reason: string;
            tiedIds: string[];
        };
        TimelineEntry: {
            at: string;
            dueOn: string | null;
            ended: boolean;
            overdue: boolean;
            recordId: string | null;
            state: components["schemas"]["LocalizedText"] | null;
            subject: string;
            text: string;
            title: components["schemas"]["LocalizedText"] | null;
        };
        ToldMessage: {
            by: string | null;
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "sheets" | "participation" | "facts" | "objections" | "records";
            mail: {
                attempts: number;
                error: string | null;
                lastAt: string | null;
                /** @enum {string} */
                state: "waiting" | "sending" | "sent" | "failed" | "uncertain";
                status: number | null;
            } | null;
            readAt: string | null;
            to: {
                displayName: string;
                username: string;
            } | null;
        };
        TownshipDraw: {
            claims: {
                digest: string;
                drawn: boolean;
                listed: boolean | null;
                unit: components["schemas"]["UnitRef"];
            }[];
            township: components["schemas"]["UnitRef"];
            unmatched: string[];
        };
        TraceStep: {
            inputs: {
                [key: string]: unknown;
            };
            output: unknown;
            step: string;
        };
        TrialForm: {
            compiled: {
                [key: string]: unknown;
            } | null;
            form: {
                [key: string]: unknown;
            };
            languages: components["schemas"]["FormLanguage"][];
            locales: string[];
            timeZone: string;
            title: components["schemas"]["LocalizedText"];
            unitTypes: string[];
            variables: {
                [key: string]: unknown;
            };
        };
        Unit: {
            childCount: number;
            code: string;
            guide: components["schemas"]["UnitRef"] | null;
            households: number | null;
            id: string;
            /** @enum {string} */
            level: "city" | "county" | "township" | "village" | "unit";
            manageable: boolean;
            name: string;
            parent: components["schemas"]["UnitRef"] | null;
            partyMembers: number | null;
            residents: number | null;
            revision: number;
            secretary: string | null;
            setUpType: ("independent" | "joint" | "attached" | "instructor") | null;
            tags: string[];
            /** @enum {string} */
            type: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
            validFrom: string | null;
            validTo: string | null;
        };
        UnitDimensions: {
            campaign: {
                asOf: string;
                campaignType: string;
                id: string;
                name: string;
            };
            dimensions: {
                count: number | null;
                group: string | null;
                median: string | null;
                score: string | null;
            }[];
        };
        UnitOfPanel: {
            decision: {
                signedAt: string;
                signedBy: string;
                total: string;
            } | null;
            outdated: boolean;
            sheets: number;
            unit: components["schemas"]["UnitRef"];
        };
        UnitParticipation: {
            ballots: {
                assisted: {
                    majority: boolean;
                    percent: number | null;
                } | null;
                attended: number | null;
                enough: boolean;
                issued: number;
                key: string;
                paper: {
                    majority: boolean;
                    percent: number | null;
                } | null;
                received: number | null;
                required: {
                    count: number;
                    /** @enum {string} */
                    of: "ballots" | "attendance";
                } | null;
                roster: number | null;
            }[];
            parentName: string;
            sheets: {
                drafts: number;
                key: string;
                ofUnit: boolean;
                submitted: number;
            }[];
            unit: components["schemas"]["UnitRef"];
        };
        UnitRef: {
            code: string;
            id: string;
            name: string;
        };
        WaitingFact: {
            date: string | null;
            enteredAt: string;
            enteredBy: string;
            id: string;
            kind: string;
            months: number | null;
            unit: components["schemas"]["UnitRef"];
            /** @enum {string} */
            what: "fact" | "figure";
        };
        WaitingObjection: {
            answerDue: string | null;
            campaign: {
                id: string;
                name: string;
            };
            enteredAt: string;
            handler: string | null;
            id: string;
            isOverdue: boolean;
            unit: components["schemas"]["UnitRef"];
        };
        WaitingRecord: {
            changedAt: string;
            code: string;
            dueOn: string | null;
            ended: boolean;
            id: string;
            name: string;
            period: string | null;
            person: components["schemas"]["PersonRef"] | null;
            register: components["schemas"]["LocalizedText"];
            revision: number;
            state: string;
            stateTitle: components["schemas"]["LocalizedText"];
            unit: components["schemas"]["UnitRef"] | null;
        };
        WaitingSignature: {
            campaign: {
                id: string;
                name: string;
                state: string;
            };
            group: string;
            outdated: boolean;
            sheets: number;
            unit: components["schemas"]["UnitRef"];
        };
        WeakUnit: {
            change: number | null;
            grade: string | null;
            helpers: {
                /** @enum {string} */
                kind: "weak-units" | "pairings" | "contact-points";
                name: string | null;
                record: string;
                unit: components["schemas"]["UnitRef"] | null;
            }[];
            parentName: string;
            prior: string;
            unit: components["schemas"]["UnitRef"];
        };
        WeakUnitsListed: {
            listed: number;
        };
        Webhook: {
            createdAt: string;
            disabled: ("by-hand" | "failing") | null;
            failingSince: string | null;
            id: string;
            kinds: ("campaign.opened" | "campaign.closed" | "run.graded" | "release.approved" | "release.confirmed" | "release.withdrawn" | "objection.decided")[];
            madeBy: string;
            name: string;
            previousUntil: string | null;
            revision: number;
            unit: components["schemas"]["UnitRef"] | null;
            url: string;
        };
        WebhookDelivery: {
            attempts: number;
            body: string;
            createdAt: string;
            id: string;
            kind: string;
            lastAt: string | null;
            lastError: ("webhook-address-refused" | "webhook-timed-out" | "webhook-unencrypted" | "webhook-unreachable" | "webhook-secret-lost") | null;
            lastStatus: number | null;
            nextAt: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
        };
        WebhookSecret: {
            secret: string;
        };
        WorkingCalendarDay: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "holiday" | "workday";
            name: string;
        };
        YearlyOutcome: {
            asOf: string;
            campaign: string;
            campaignId: string;
            campaignType: string;
            confirmedOn: string | null;
            digest: string | null;
            distinctions: string[];
            grade: string | null;
            gradeTitle: string | null;
            leader: string | null;
            rank: number | null;
            /** @enum {string} */
            rectification: "none" | "open" | "overdue" | "done";
            /** @enum {string} */
            release: "on-notice" | "confirmed";
            releasedOn: string;
            round: number;
            run: number;
            score: string | null;
            status: string;
            /** @enum {string} */
            subject: "unit" | "person";
            superior: string;
            unitCode: string;
            unitName: string;
            unitType: string;
            vetoes: string[];
            year: number;
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
