import { defineEnvVars } from "@sveltejs/kit/env";

export const variables = defineEnvVars({
  API_ORIGIN: { public: true, description: "Where the API is: https://api.example" },
  ADMIN_ORIGIN: {
    public: true,
    description: "Where the admin is, if that is elsewhere",
    schema: (value) => value ?? process.env["API_ORIGIN"] ?? "",
  },
});
