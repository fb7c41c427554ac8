/** The ways in which a MySQL server asks for a password. */
import { constants, createHash, publicEncrypt } from 'node:crypto';
import { encodeText } from '../../engine/bytes.ts';
import { NOTHING } from './packet-reader.ts';

/** Answers to a server's challenge. */
export interface AuthPlugin {
  /** What is sent to begin with. */
  scramble(password: string, challenge: Uint8Array): Uint8Array;
}

function sha1(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, index) => byte ^ other[index % other.length]!);
}

/** Plugins by the names that servers call them. */
export const AUTH_PLUGINS: Readonly<Record<string, AuthPlugin>> = {
  mysql_native_password: {
    scramble(password, challenge) {
      if (password === '') return NOTHING;
      const once = sha1(encodeText(password));
      return xor(once, sha1(challenge.subarray(0, 20), sha1(once)));
    },
  },
  caching_sha2_password: {
    scramble(password, challenge) {
      if (password === '') return NOTHING;
      const once = sha256(encodeText(password));
      return xor(once, sha256(sha256(once), challenge.subarray(0, 20)));
    },
  },
  sha256_password: {
    // The password itself follows, encrypted; this asks for the key to do so.
    scramble: (password) => (password === '' ? NOTHING : new Uint8Array([1])),
  },
  mysql_clear_password: { scramble: (password) => clearPassword(password) },
};

/** The password and a zero, for connections that nobody else can read. */
export function clearPassword(password: string): Uint8Array {
  const bytes = encodeText(password);
  const ended = new Uint8Array(bytes.length + 1);
  ended.set(bytes);
  return ended;
}

/** The password for a server without TLS, which alone can read it. @param publicKey PEM */
export function encryptedPassword(password: string, challenge: Uint8Array, publicKey: string): Uint8Array {
  const plain = xor(clearPassword(password), challenge.subarray(0, 20));
  return publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING }, plain);
}
