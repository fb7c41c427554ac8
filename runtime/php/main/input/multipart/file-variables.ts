/** Enters an uploaded file into $_FILES: each property is a variable of its own, `name[tmp_name][index]` for `name[index]`. */
import type { InputArray, InputLeaf } from '../input-array.ts';
import { type NameRules, registerVariable } from '../variable-names.ts';
import { baseName } from './disposition.ts';
import type { StoredFile } from './file-part.ts';

export interface FileVariable {
  /** The form's name of the file field. */
  readonly variable: string;
  /** As the client sent it, with folders. */
  readonly filename: string;
  readonly type: string;
  readonly stored: StoredFile;
}

export function registerFile(files: InputArray, file: FileVariable, rules: NameRules): void {
  const { variable, stored } = file;
  const bracket = variable.endsWith(']') ? variable.indexOf('[') : -1;
  const stem = bracket === -1 ? variable : variable.slice(0, bracket);
  const index = bracket === -1 ? '' : variable.slice(bracket);
  const set = (property: string, value: InputLeaf) =>
    registerVariable(files, `${stem}[${property}]${index}`, value, rules);
  set('name', baseName(file.filename));
  set('full_path', file.filename);
  set('type', file.type);
  set('tmp_name', stored.path ?? '');
  set('error', stored.error);
  set('size', stored.sizeBytes);
}
