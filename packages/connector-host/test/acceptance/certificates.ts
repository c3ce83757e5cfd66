import { generate } from "selfsigned";

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

/** Makes the certificate of an authority. */
export async function makeAuthority(name: string): Promise<Certificate> {
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

/** Makes the certificate of a server. */
export async function makeCertificate(options: CertificateOptions = {}): Promise<Certificate> {
  const { host = "localhost", notBefore, notAfter, issuer } = options;
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
