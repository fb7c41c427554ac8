/** Which types of files are served beside the scripts: the directive `static.types`. */

/** File extensions: parts of pages, media and installable files. */
const BUILT_IN =
  'html htm xhtml css js mjs wasm json webmanifest xml xsl rss atom txt vtt srt ' +
  'png apng jpg jpeg gif webp avif svg ico cur bmp ' +
  'woff woff2 ttf otf eot ' +
  'mp3 mp4 m4a m4v m4s webm ogg oga ogv opus wav flac aac mov m3u8 mpd ' +
  'pdf';

/** Source files, of this server or of PHP: never served as static files, whatever is configured. */
export const SOURCE_TYPES: ReadonlySet<string> = new Set(
  'ts tsx mts cts jsx php php3 php4 php5 php7 php8 phps phtml pht phar inc'.split(' '),
);

/**
 * The extensions, in lower case and without dots, that a list means: `+md,-xml` changes the built-in list, `html,css,js` replaces it,
 * `none` is the empty list, an empty value the built-in one.
 * @throws RangeError for any other syntax, and for extensions of source files
 */
export function staticTypes(list: string): ReadonlySet<string> {
  const entries = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  const isChange = entries.every((entry) => /^[+-]/.test(entry));
  const types = new Set(isChange ? BUILT_IN.split(' ') : []);
  if (entries.length === 1 && entries[0] === 'none') return types;
  for (const entry of entries) {
    const [, sign = '', type = ''] = /^([+-]?)\.?([a-z0-9][a-z0-9_-]*)$/.exec(entry) ?? [];
    if (type === '') throw new RangeError(`static.types: "${entry}" is no extension, such as html or +md`);
    if (!isChange && sign !== '') throw new RangeError(`static.types: "${list}" mixes a list with changes (+, -)`);
    if (sign === '-') types.delete(type);
    else if (SOURCE_TYPES.has(type)) throw new RangeError(`static.types: "${type}" is source code and never served`);
    else types.add(type);
  }
  return types;
}
