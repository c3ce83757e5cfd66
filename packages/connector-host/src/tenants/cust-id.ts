/** What the id of a new tenant may look like: it stands in URLs, file names and on each of its records. */
export const custIdPattern = "^[A-Za-z0-9._-]{1,128}$";
