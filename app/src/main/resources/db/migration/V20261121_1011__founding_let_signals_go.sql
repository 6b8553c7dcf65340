-- A signal goes when the decision goes by which its application had an employer.
grant delete on founding.signal to ${application_role};
