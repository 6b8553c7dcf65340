revoke update on founding.step from ${application_role};
