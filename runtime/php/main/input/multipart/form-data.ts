/** Reads a multipart/form-data body into fields and files as PHP does (main/rfc1867.c, rfc1867_post_handler). */
import { decodeBytes } from '../../../engine/bytes.ts';
import { InputArray } from '../input-array.ts';
import { type NameRules, registerVariable } from '../variable-names.ts';
import { parseDisposition } from './disposition.ts';
import { failure, type StoredFile, storeFilePart } from './file-part.ts';
import { registerFile } from './file-variables.ts';
import type { PartHeaders, PartReader } from './part-reader.ts';
import type { MultipartSettings } from './settings.ts';
import { UploadError } from './upload-error.ts';

export class FormDataParser {
  readonly fields = new InputArray();
  readonly files = new InputArray();
  readonly #reader: PartReader;
  readonly #settings: MultipartSettings;
  readonly #rules: NameRules;
  readonly #onStored: (path: string) => void;
  #partsLeft: number;
  #uploadsLeft: number;
  #fieldCount = 0;
  /** MAX_FILE_SIZE */
  #formLimit = 0;
  #skipsFiles = false;
  #anonymousFiles = 0;

  /** @param onStored is told the path of each temporary file that stays. */
  constructor(reader: PartReader, settings: MultipartSettings, rules: NameRules, onStored: (path: string) => void) {
    this.#reader = reader;
    this.#settings = settings;
    this.#rules = rules;
    this.#onStored = onStored;
    this.#partsLeft = settings.maxBodyParts;
    this.#uploadsLeft = settings.maxFileUploads;
  }

  parse(): void {
    while (!this.#reader.atEnd()) {
      const headers = this.#reader.nextHeaders();
      if (headers === null || !this.#readPart(headers)) return;
    }
  }

  /** @returns false when the rest of the body is given up. */
  #readPart(headers: PartHeaders): boolean {
    const disposition = headers.get('content-disposition');
    if (disposition === undefined) return true;
    if (--this.#partsLeft < 0) {
      this.#rules.report.warn(
        `Multipart body parts limit exceeded ${this.#settings.maxBodyParts}. To increase the limit change max_multipart_body_parts in php.ini.`,
      );
      return false;
    }
    const { name, filename } = parseDisposition(disposition);
    if (filename === null && name !== null) {
      this.#readField(name);
      return true;
    }
    return this.#readFile(name, filename, headers);
  }

  #readField(name: string): void {
    const value = this.#readValue();
    const limit = this.#settings.maxInputVars;
    if (++this.#fieldCount <= limit) {
      registerVariable(this.fields, name, value, this.#rules);
    } else if (this.#fieldCount === limit + 1) {
      this.#rules.report.warn(
        `Input variables exceeded ${limit}. To increase the limit change max_input_vars in php.ini.`,
      );
    }
    if (name.toLowerCase() === 'max_file_size') this.#formLimit = Number.parseInt(value, 10) || 0;
  }

  #readValue(): string {
    const pieces: Uint8Array[] = [];
    for (let piece = this.#reader.readBody(); piece.bytes.length > 0; piece = this.#reader.readBody()) {
      pieces.push(Uint8Array.from(piece.bytes));
    }
    return decodeBytes(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
  }

  #readFile(name: string | null, filename: string | null, headers: PartHeaders): boolean {
    this.#noteUploadLimit();
    if (filename === null) {
      this.#rules.report.warnPlainly('File Upload Mime headers garbled');
      return false;
    }
    const variable = name ?? String(this.#anonymousFiles++);
    // PHP never takes this back: no file after one with such a name is taken either.
    if (!hasSoundBrackets(variable)) this.#skipsFiles = true;
    if (this.#skipsFiles) return true;
    const stored = filename === '' ? failure(UploadError.UPLOAD_ERR_NO_FILE) : this.#store();
    const type = stored.error === UploadError.UPLOAD_ERR_OK ? (headers.get('content-type') ?? '') : '';
    registerFile(this.files, { variable, filename, type: type.split(';', 1)[0]!, stored }, this.#rules);
    return true;
  }

  #noteUploadLimit(): void {
    if (!this.#settings.fileUploads) this.#skipsFiles = true;
    else if (this.#uploadsLeft <= 0) {
      this.#skipsFiles = true;
      if (this.#uploadsLeft-- === 0)
        this.#rules.report.warnPlainly('Maximum number of allowable file uploads has been exceeded');
    }
  }

  #store(): StoredFile {
    this.#uploadsLeft--;
    const terms = { settings: this.#settings, formLimit: this.#formLimit, report: this.#rules.report };
    const stored = storeFilePart(this.#reader, terms);
    if (stored.path !== null) this.#onStored(stored.path);
    if (stored.error === UploadError.UPLOAD_ERR_NO_TMP_DIR) {
      this.#rules.report.warnPlainly('File upload error - unable to create a temporary file');
    }
    return stored;
  }
}

/** Brackets must be closed, and nothing but another bracket may follow a closed one. */
function hasSoundBrackets(name: string): boolean {
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '[') depth++;
    else if (name[at] === ']') {
      depth--;
      const next = name[at + 1];
      if (next !== undefined && next !== '[') return false;
    }
    if (depth < 0) return false;
  }
  return depth === 0;
}
