/** Stores one uploaded file (the file half of main/rfc1867.c, rfc1867_post_handler). */
import { closeSync, unlinkSync, writeSync } from 'node:fs';
import type { InputReport } from '../input-report.ts';
import type { PartReader } from './part-reader.ts';
import type { MultipartSettings } from './settings.ts';
import { createTemporaryFile, type TemporaryFile } from './temporary-file.ts';
import { UploadError } from './upload-error.ts';

/** PHP looks at the limits each time it has read this much: it decides which of two limits is named. */
const PHP_STEP_BYTES = 5 * 1024 - 1;

export interface StoredFile {
  readonly error: UploadError;
  /** null unless the error is UPLOAD_ERR_OK. */
  readonly path: string | null;
  readonly sizeBytes: number;
}

/** Under which terms a file is stored. */
export interface FileTerms {
  readonly settings: MultipartSettings;
  /** MAX_FILE_SIZE of the form; 0 for none. */
  readonly formLimit: number;
  readonly report: InputReport;
}

/** Writes the part that `reader` stands at to a temporary file; on any error no file stays. */
export function storeFilePart(reader: PartReader, terms: FileTerms): StoredFile {
  const file = createUploadFile(terms);
  if (file === null) return failure(UploadError.UPLOAD_ERR_NO_TMP_DIR);
  const copied = copyPart(reader, file.descriptor, terms);
  closeSync(file.descriptor);
  if (copied.error === UploadError.UPLOAD_ERR_OK) return { ...copied, path: file.path };
  unlinkSync(file.path);
  return failure(copied.error);
}

function createUploadFile({ settings, report }: FileTerms): TemporaryFile | null {
  const { uploadFolder, systemFolder } = settings;
  const file = uploadFolder === '' ? null : createTemporaryFile(uploadFolder, 'php');
  if (file !== null) return file;
  if (uploadFolder !== '') report.note("file created in the system's temporary directory");
  return createTemporaryFile(systemFolder, 'php');
}

export function failure(error: UploadError): StoredFile {
  return { error, path: null, sizeBytes: 0 };
}

function copyPart(reader: PartReader, descriptor: number, terms: FileTerms): Omit<StoredFile, 'path'> {
  let sizeBytes = 0;
  let isWhole = false;
  for (;;) {
    const { bytes, isLast } = reader.readBody();
    isWhole ||= isLast;
    if (bytes.length === 0) break;
    const error = exceededLimit(sizeBytes, bytes.length, terms) ?? write(descriptor, bytes);
    if (error !== null) return { error, sizeBytes: 0 };
    sizeBytes += bytes.length;
  }
  return { error: isWhole ? UploadError.UPLOAD_ERR_OK : UploadError.UPLOAD_ERR_PARTIAL, sizeBytes };
}

function exceededLimit(stored: number, length: number, terms: FileTerms): UploadError | null {
  const { settings, formLimit } = terms;
  const iniLimit = settings.uploadMaxFilesize;
  const total = stored + length;
  const exceedsIni = iniLimit > 0 && total > iniLimit;
  const exceedsForm = formLimit !== 0 && total > formLimit;
  if (!exceedsIni && !exceedsForm) return null;
  if (exceedsIni && !exceedsForm) return UploadError.UPLOAD_ERR_INI_SIZE;
  if (!exceedsIni) return UploadError.UPLOAD_ERR_FORM_SIZE;
  const stepPastForm = Math.max(1, Math.ceil((formLimit + 1) / PHP_STEP_BYTES)) * PHP_STEP_BYTES;
  return Math.min(stepPastForm, total) > iniLimit ? UploadError.UPLOAD_ERR_INI_SIZE : UploadError.UPLOAD_ERR_FORM_SIZE;
}

function write(descriptor: number, bytes: Uint8Array): UploadError | null {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    return null;
  } catch {
    return UploadError.UPLOAD_ERR_CANT_WRITE;
  }
}
