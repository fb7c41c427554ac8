/** The directives that bound a multipart body. */
import type { Ini } from '../../ini/ini.ts';
import { temporaryFolder } from '../../paths/temporary-folder.ts';

export interface MultipartSettings {
  readonly fileUploads: boolean;
  readonly maxFileUploads: number;
  /** Bytes; 0 for no limit. */
  readonly uploadMaxFilesize: number;
  readonly maxInputVars: number;
  readonly maxBodyParts: number;
  /** upload_tmp_dir; '' for the system's. */
  readonly uploadFolder: string;
  /** Where files go when the folder above cannot take them. */
  readonly systemFolder: string;
}

/** Limits that request_parse_body() may set for one call, in PHP's spelling of the directives. */
export type BodyLimits = Readonly<Partial<Record<BodyLimit, number>>>;
export type BodyLimit =
  | 'max_file_uploads'
  | 'max_input_vars'
  | 'max_multipart_body_parts'
  | 'post_max_size'
  | 'upload_max_filesize';

export function multipartSettings(ini: Ini, limits: BodyLimits = {}): MultipartSettings {
  const maxFileUploads = limits.max_file_uploads ?? ini.int('max_file_uploads');
  const maxInputVars = limits.max_input_vars ?? ini.int('max_input_vars');
  const bodyParts = limits.max_multipart_body_parts ?? ini.int('max_multipart_body_parts');
  return {
    fileUploads: ini.bool('file_uploads'),
    maxFileUploads,
    uploadMaxFilesize: limits.upload_max_filesize ?? ini.int('upload_max_filesize'),
    maxInputVars,
    maxBodyParts: bodyParts < 0 ? maxInputVars + maxFileUploads : bodyParts,
    uploadFolder: ini.text('upload_tmp_dir'),
    systemFolder: temporaryFolder(ini),
  };
}
