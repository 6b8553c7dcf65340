revoke update on imports.kept from ${application_role};
