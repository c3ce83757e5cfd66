/** A key and its certificate, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateOptions {
  /** Host name it is for. @default "localhost" */
  readonly host?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Who signs it; itself by default. */
  readonly issuer?: Certificate;
}

/**
 * Makes the certificate of an authority.
 *
 * @throws Error when the package `selfsigned` is not installed
 */
export async function makeAuthority(name: string): Promise<Certificate> {
  const { generate } = await loadSelfsigned();
  const made = await generate([{ name: "commonName", value: name }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/**
 * Makes the certificate of a server.
 *
 * @throws Error when the package `selfsigned` is not installed
 */
export async function makeCertificate(options: CertificateOptions = {}): Promise<Certificate> {
  const { host = "localhost", notBefore, notAfter, issuer } = options;
  const { generate } = await loadSelfsigned();
  const made = await generate([{ name: "commonName", value: host }], {
    keyType: "ec",
    algorithm: "sha256",
    ...(notBefore && { notBeforeDate: notBefore }),
    ...(notAfter && { notAfterDate: notAfter }),
    ...(issuer && { ca: issuer }),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: [{ type: 2, value: host }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** Only tests of TLS need it: whoever has none does not install it. */
async function loadSelfsigned() {
  try {
    return await import("selfsigned");
  } catch (cause) {
    throw new Error(
      "Certificates for tests are made by the package selfsigned, which is not here: npm install --save-dev selfsigned",
      { cause },
    );
  }
}
