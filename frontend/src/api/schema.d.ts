// Generated from the OpenAPI document by scripts/generate-api.mjs: change the backend, not this file.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedAccountView"];
                    };
                };
                /** @description problem */
                default: {
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountCreate"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description problem */
                default: {
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
                    "application/json": components["schemas"]["AccountPatch"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedAuditView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaign-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CampaignTypeView"][];
                        };
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
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
                /** @description problem */
                default: {
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
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
                    state?: components["schemas"]["CampaignState"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedCampaignView"];
                    };
                };
                /** @description problem */
                default: {
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CampaignCreate"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description problem */
                default: {
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
                    "application/json": components["schemas"]["CampaignPatch"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/card-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CardBatchView"][];
                        };
                    };
                };
                /** @description problem */
                default: {
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
                        group: string;
                        unitIds: string[];
                    };
                };
            };
            responses: {
                /** @description file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/collectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedCollectorView"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DecisionView"][];
                        };
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedFactView"];
                    };
                };
                /** @description problem */
                default: {
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
                    "application/json": components["schemas"]["FactCreate"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactView"];
                    };
                };
                /** @description problem */
                default: {
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedRunView"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    grade?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
                    status?: string;
                    under?: string;
                    unitType?: components["schemas"]["UnitType"];
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerPage"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerDetail"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParticipationPage"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    group?: string;
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
                    state?: "not-started" | "draft" | "submitted";
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedSheetListRow"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedSubjectView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
                    "application/json": components["schemas"]["SubjectsInput"];
                };
            };
            responses: {
                /** @description ok */
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
                /** @description problem */
                default: {
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
    "/api/campaigns/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                        to: components["schemas"]["CampaignState"];
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/card-batches/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CollectView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/collect/{collector}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    collector: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ResponseCreate"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            receipt: string;
                        };
                    };
                };
                /** @description problem */
                default: {
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
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                        campaignId: string;
                        file: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceView"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description problem */
                default: {
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
                        note: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactView"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormVersionView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FormSummary"][];
                        };
                    };
                };
                /** @description problem */
                default: {
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
    "/api/grading-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
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
    "/api/my/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    q?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedTaskView"];
                    };
                };
                /** @description problem */
                default: {
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description problem */
                default: {
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
                        password: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
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
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
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
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SystemView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    pageSize?: number;
                    parentId?: string;
                    q?: string;
                    sort?: string;
                    type?: components["schemas"]["UnitType"];
                    under?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedUnitView"];
                    };
                };
                /** @description problem */
                default: {
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnitCreate"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitView"];
                    };
                };
                /** @description problem */
                default: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitView"];
                    };
                };
                /** @description problem */
                default: {
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
                    "application/json": components["schemas"]["UnitPatch"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitView"];
                    };
                };
                /** @description problem */
                default: {
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
    "/api/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description problem */
                default: {
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
        post: {
            parameters: {
                query?: {
                    dryRun?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        file: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description problem */
                default: {
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
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                    lang?: "zh-CN" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description problem */
                default: {
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
        AccountCreate: {
            displayName: string;
            password: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            unitId: string | null;
            username: string;
        };
        AccountPatch: {
            disabled?: boolean;
            displayName?: string;
            role?: components["schemas"]["Role"];
            /** Format: uuid */
            unitId?: string | null;
        };
        AccountView: {
            /** Format: date-time */
            createdAt: string;
            disabled: boolean;
            displayName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSignInAt: string | null;
            revision: number;
            role: components["schemas"]["Role"];
            unit: components["schemas"]["UnitRef"] | null;
            username: string;
        };
        AuditView: {
            action: string;
            actor: string;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            subject: string;
        };
        CampaignCreate: {
            /** Format: date */
            asOf: string;
            campaignType: string;
            groups?: components["schemas"]["GroupInput"][];
            name: string;
            phases?: components["schemas"]["PhaseView"][];
            scheme?: {
                [key: string]: unknown;
            };
        };
        CampaignPatch: {
            /** Format: date */
            asOf?: string;
            groups?: components["schemas"]["GroupInput"][];
            name?: string;
            phases?: components["schemas"]["PhaseView"][];
            scheme?: {
                [key: string]: unknown;
            };
        };
        CampaignRef: {
            /** Format: uuid */
            id: string;
            name: string;
            state: components["schemas"]["CampaignState"];
        };
        /** @enum {string} */
        CampaignState: "DRAFT" | "PUBLISHED" | "OPEN" | "CLOSED" | "COMPUTED" | "CANCELLED" | "NOTICE" | "CONFIRMED" | "ARCHIVED";
        CampaignTypeView: {
            defaults: {
                [key: string]: unknown;
            };
            description: components["schemas"]["LocalizedText"];
            digest: string;
            factKinds: {
                fields: {
                    /** @enum {string} */
                    name: "date" | "months";
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
                formCode?: string;
                key: string;
                /** @enum {string} */
                kind: "sheet" | "ballot";
                title: components["schemas"]["LocalizedText"];
            }[];
            id: string;
            messages: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            schemeForm: {
                [key: string]: unknown;
            };
            title: components["schemas"]["LocalizedText"];
            version: string;
        };
        CampaignView: {
            allowedTransitions: components["schemas"]["CampaignState"][];
            /** Format: date */
            asOf: string;
            campaignType: string;
            /** Format: date-time */
            createdAt: string;
            groups: components["schemas"]["GroupView"][];
            /** Format: uuid */
            id: string;
            name: string;
            phases: components["schemas"]["PhaseView"][];
            pluginDigest: string;
            pluginVersion: string;
            revision: number;
            scheme: {
                [key: string]: unknown;
            };
            state: components["schemas"]["CampaignState"];
            subjectCount: number;
        };
        CardBatchView: {
            cards: number;
            /** Format: date */
            createdAt: string;
            createdBy: string;
            group: string;
            /** Format: uuid */
            id: string;
            spent: number | null;
            units: number;
            voided: boolean;
        };
        CodedNote: {
            code: string;
            params: {
                [key: string]: unknown;
            };
        };
        CollectorView: {
            /** @enum {string} */
            access: "card" | "open";
            collector: string;
            group: string;
            unit: components["schemas"]["UnitRef"];
            url: string;
        };
        CollectView: {
            /** @enum {string} */
            access: "card" | "open";
            campaign: {
                name: string;
            };
            /** Format: date-time */
            closesAt: string | null;
            form: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            formVersion: string;
            locales: string[];
            /** Format: date-time */
            opensAt: string | null;
            /** @enum {string} */
            state: "not-open" | "open" | "closed";
            unit: {
                name: string;
                type: components["schemas"]["UnitType"];
            };
            variables: {
                [key: string]: unknown;
            };
        };
        DecisionView: {
            /** Format: date-time */
            at: string;
            by: string;
            from: components["schemas"]["CampaignState"];
            reason: string | null;
            to: components["schemas"]["CampaignState"];
        };
        EvidenceView: {
            /** Format: uuid */
            id: string;
            mediaType: string;
            name: string;
            sha256: string;
            size: number;
        };
        FactCreate: {
            /** Format: date */
            date?: string;
            detail: string;
            documentNo: string;
            evidenceIds?: string[];
            kind: string;
            months?: number;
            source: string;
            /** Format: uuid */
            unitId: string;
        };
        FactView: {
            /** Format: date */
            date: string | null;
            detail: string;
            documentNo: string;
            /** Format: date-time */
            enteredAt: string;
            enteredBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            evidence: components["schemas"]["EvidenceView"][];
            /** Format: uuid */
            id: string;
            kind: string;
            months: number | null;
            note: string | null;
            source: string;
            /** @enum {string} */
            state: "entered" | "verified" | "rejected";
            unit: components["schemas"]["UnitRef"];
            /** Format: date-time */
            verifiedAt: string | null;
            verifiedBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
        };
        FormSummary: {
            audience: string;
            campaignType: string;
            code: string;
            description: components["schemas"]["LocalizedText"];
            draft: components["schemas"]["FormVersionSummary"] | null;
            group: string;
            latest: components["schemas"]["FormVersionSummary"] | null;
            title: components["schemas"]["LocalizedText"];
            versions: number;
        };
        FormVersionSummary: {
            formCode: string;
            hash: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            publishedAt: string | null;
            revision: number;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "RETIRED";
            version: number;
        };
        FormVersionView: {
            definition: {
                [key: string]: unknown;
            };
            formCode: string;
            hash: string;
            /** Format: uuid */
            id: string;
            manifest: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            publishedAt: string | null;
            revision: number;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "RETIRED";
            version: number;
        };
        GroupInput: {
            /** @enum {string} */
            access: "card" | "open" | "account" | "staff";
            /** Format: uuid */
            formVersionId: string;
            key: string;
        };
        GroupView: {
            /** @enum {string} */
            access: "card" | "open" | "account" | "staff";
            anonymous: boolean;
            formCode: string;
            formVersion: number;
            /** Format: uuid */
            formVersionId: string;
            key: string;
            /** @enum {string} */
            kind: "sheet" | "ballot";
        };
        ImportReport: {
            created: number;
            dryRun: boolean;
            rows: number;
            unchanged: number;
            updated: number;
        };
        LedgerDetail: {
            groups: {
                [key: string]: unknown;
            };
            row: components["schemas"]["LedgerRow"];
            run: components["schemas"]["RunView"];
            scheme: {
                [key: string]: unknown;
            };
            trace: {
                inputs: {
                    [key: string]: unknown;
                };
                output: unknown;
                step: string;
            }[];
        };
        LedgerPage: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["LedgerRow"][];
            page: number;
            pageSize: number;
            run: components["schemas"]["RunView"] | null;
            total: number;
            ungraded: number;
        };
        LedgerRow: {
            change: number | null;
            filing: boolean;
            flags: components["schemas"]["CodedNote"][];
            grade: string | null;
            mass: string | null;
            massRate: string | null;
            massRequired: number | null;
            massValid: number | null;
            parentName: string | null;
            partyMembers: number | null;
            priorGrade: string | null;
            reasons: components["schemas"]["CodedNote"][];
            score: string | null;
            secretary: string | null;
            self: string | null;
            status: string;
            superior: string | null;
            unit: components["schemas"]["UnitRef"];
            unitType: components["schemas"]["UnitType"];
        };
        LocalizedText: {
            en: string;
            "zh-CN": string;
            "zh-TW"?: string;
        };
        PagedAccountView: {
            items: components["schemas"]["AccountView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedAuditView: {
            items: components["schemas"]["AuditView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedCampaignView: {
            items: components["schemas"]["CampaignView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedCollectorView: {
            items: components["schemas"]["CollectorView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedFactView: {
            items: components["schemas"]["FactView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedRunView: {
            items: components["schemas"]["RunView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedSheetListRow: {
            items: components["schemas"]["SheetListRow"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedSubjectView: {
            items: components["schemas"]["SubjectView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedTaskView: {
            items: components["schemas"]["TaskView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        PagedUnitView: {
            items: components["schemas"]["UnitView"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ParticipationPage: {
            items: components["schemas"]["ParticipationRow"][];
            page: number;
            pageSize: number;
            total: number;
            totals: {
                issued: number;
                received: number | null;
                selfSubmitted: number;
                superiorSubmitted: number;
                units: number;
                unitsReached: number;
            };
        };
        ParticipationRow: {
            issued: number;
            parentName: string | null;
            received: number | null;
            required: number;
            roster: number | null;
            sheets: {
                /** @enum {string} */
                self: "none" | "draft" | "submitted";
                superior: number;
                superiorDrafts: number;
            };
            unit: components["schemas"]["UnitRef"];
        };
        PhaseView: {
            /** Format: date */
            endsOn: string;
            id?: string;
            /** @enum {string} */
            kind: "self-assessment" | "ballot" | "superior-assessment" | "facts" | "other";
            name: string;
            /** Format: date */
            startsOn: string;
        };
        Problem: {
            code: string;
            detail?: string;
            errors?: {
                code: string;
                params?: {
                    [key: string]: unknown;
                };
                pointer: string;
            }[];
            instance?: string;
            status: number;
            title: string;
            type: string;
        };
        ResponseCreate: {
            answers: {
                [key: string]: unknown;
            };
            card?: string;
            /** Format: uuid */
            formVersion: string;
        };
        /** @enum {string} */
        Role: "administrator" | "clerk" | "assessor" | "fact-enterer" | "fact-verifier" | "viewer";
        RunView: {
            aggregate: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            campaignId: string;
            current: boolean;
            error: {
                code: string;
                detail: string;
            } | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            inputHash: string | null;
            outcomeHash: string | null;
            plugin: {
                digest: string;
                id: string;
                version: string;
            };
            progress: {
                done: number;
                total: number;
            } | null;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        };
        SessionView: {
            account: {
                displayName: string;
                /** Format: uuid */
                id: string;
                mustChangePassword: boolean;
                role: components["schemas"]["Role"];
                unit: components["schemas"]["UnitRef"] | null;
                username: string;
            };
            permissions: string[];
        };
        /** @enum {string} */
        SetUpType: "independent" | "joint" | "attached" | "instructor";
        SheetListRow: {
            group: string;
            rater: {
                displayName: string;
            };
            revision: number;
            /** @enum {string} */
            state: "not-started" | "draft" | "submitted";
            /** Format: date-time */
            submittedAt: string | null;
            total: string | null;
            unit: components["schemas"]["UnitRef"];
        };
        SheetView: {
            answers: {
                [key: string]: unknown;
            };
            campaign: components["schemas"]["CampaignRef"];
            definition: {
                [key: string]: unknown;
            };
            editable: boolean;
            /** Format: uuid */
            formVersionId: string;
            group: string;
            maxTotal: string | null;
            reason: string | null;
            revision: number;
            /** @enum {string} */
            state: "not-started" | "draft" | "submitted";
            /** Format: date-time */
            submittedAt: string | null;
            total: string | null;
            unit: components["schemas"]["UnitRef"];
            variables: {
                [key: string]: unknown;
            };
        };
        SubjectsInput: {
            selection?: {
                types: components["schemas"]["UnitType"][];
                /** Format: uuid */
                under: string;
            };
            unitIds?: string[];
        };
        SubjectView: {
            parentName: string | null;
            partyMembers: number | null;
            roster: number | null;
            type: components["schemas"]["UnitType"];
            unit: components["schemas"]["UnitRef"];
        };
        SystemView: {
            demonstration: boolean;
            demonstrationAccounts: {
                displayName: string;
                password: string;
                role: components["schemas"]["Role"];
                unitName: string | null;
                username: string;
            }[];
            version: string;
        };
        TaskView: {
            campaign: components["schemas"]["CampaignRef"];
            /** Format: date */
            closesOn: string | null;
            editable: boolean;
            group: string;
            /** @enum {string} */
            state: "not-started" | "draft" | "submitted";
            total: string | null;
            unit: components["schemas"]["UnitRef"];
        };
        UnitCreate: {
            code: string;
            /** Format: uuid */
            guideId?: string | null;
            households?: number | null;
            level: components["schemas"]["UnitLevel"];
            name: string;
            /** Format: uuid */
            parentId?: string | null;
            partyMembers?: number | null;
            residents?: number | null;
            secretary?: string | null;
            setUpType?: components["schemas"]["SetUpType"] | null;
            tags?: string[];
            type: components["schemas"]["UnitType"];
            /** Format: date */
            validFrom?: string | null;
            /** Format: date */
            validTo?: string | null;
        };
        /** @enum {string} */
        UnitLevel: "city" | "county" | "township" | "village" | "unit";
        UnitPatch: {
            code?: string;
            /** Format: uuid */
            guideId?: string | null;
            households?: number | null;
            level?: components["schemas"]["UnitLevel"];
            name?: string;
            /** Format: uuid */
            parentId?: string | null;
            partyMembers?: number | null;
            residents?: number | null;
            secretary?: string | null;
            setUpType?: components["schemas"]["SetUpType"] | null;
            tags?: string[];
            type?: components["schemas"]["UnitType"];
            /** Format: date */
            validFrom?: string | null;
            /** Format: date */
            validTo?: string | null;
        };
        UnitRef: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        UnitType: "county-committee" | "township-committee" | "street-committee" | "village" | "suburban-neighbourhood" | "community" | "non-public-enterprise" | "social-organisation" | "organ" | "institution" | "service-window" | "station";
        UnitView: {
            childCount: number;
            code: string;
            guide: components["schemas"]["UnitRef"] | null;
            households: number | null;
            /** Format: uuid */
            id: string;
            level: components["schemas"]["UnitLevel"];
            name: string;
            parent: components["schemas"]["UnitRef"] | null;
            partyMembers: number | null;
            residents: number | null;
            revision: number;
            secretary: string | null;
            setUpType: components["schemas"]["SetUpType"] | null;
            tags: string[];
            type: components["schemas"]["UnitType"];
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
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
