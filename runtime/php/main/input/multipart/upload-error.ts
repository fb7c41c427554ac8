/** UPLOAD_ERR_*: what became of an uploaded file. */
export const UploadError = {
  UPLOAD_ERR_OK: 0,
  UPLOAD_ERR_INI_SIZE: 1,
  UPLOAD_ERR_FORM_SIZE: 2,
  UPLOAD_ERR_PARTIAL: 3,
  UPLOAD_ERR_NO_FILE: 4,
  UPLOAD_ERR_NO_TMP_DIR: 6,
  UPLOAD_ERR_CANT_WRITE: 7,
  UPLOAD_ERR_EXTENSION: 8,
} as const;
export type UploadError = (typeof UploadError)[keyof typeof UploadError];
