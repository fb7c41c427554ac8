/** Request bodies of every kind of upload, and the directives they meet. What PHP makes of them is in fixtures/uploads.json. */

export interface UploadBody {
  readonly name: string;
  readonly contentType: string;
  readonly body: Buffer;
  readonly ini?: Readonly<Record<string, string>>;
}

const TYPE = 'multipart/form-data; boundary=xyz';

/** Bytes of text in which each character is one byte. */
function bytes(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function part(headers: string, content: string): string {
  return `--xyz\r\n${headers}\r\n\r\n${content}\r\n`;
}

function field(name: string, value: string): string {
  return part(`Content-Disposition: form-data; name="${name}"`, value);
}

function file(name: string, filename: string, content: string, type = 'text/plain'): string {
  return part(
    `Content-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}`,
    content,
  );
}

function raw(parameters: string, content = 'abc'): string {
  return part(`Content-Disposition: ${parameters}`, content);
}

type Case = readonly [name: string, body: string, ini?: Readonly<Record<string, string>>, contentType?: string];

const END = '--xyz--\r\n';
const long = (length: number) => 'x'.repeat(length);

const shapes: readonly Case[] = [
  ['single file', file('f', 'a.txt', 'hello') + END],
  ['file and field', field('t', 'v') + file('f', 'a.txt', 'hello') + END],
  ['list of files', file('f[]', 'a', '1') + file('f[]', 'b', '22') + END],
  ['named keys', file('f[x]', 'a', '1') + file('f[y]', 'b', '22') + END],
  ['nested keys', file('f[x][y]', 'a', '1') + file('f[x][z][]', 'b', '22') + END],
  ['sparse and negative keys', file('f[5]', 'a', '1') + file('f[-2]', 'b', '22') + file('f[]', 'c', '') + END],
  ['same name twice', file('f', 'a', '1') + file('f', 'b', '22') + END],
  ['scalar then list', file('f', 'a', '1') + file('f[]', 'b', '22') + END],
  ['list then scalar', file('f[]', 'a', '1') + file('f', 'b', '22') + END],
  ['field after file of the same name', file('f', 'a', '1') + field('f', 'v') + END],
  ['field before file of the same name', field('f', 'v') + file('f', 'a', '1') + END],
  ['mangled names', field('a.b c', '1') + file('f.g h', 'a', '1') + END],
  ['leading spaces', field('  a', '1') + file('  f', 'a', '1') + END],
  ['property name as key', file('f[name]', 'a', '1') + file('f[tmp_name]', 'b', '2') + END],
  ['names of prototypes', file('__proto__', 'a', '1') + field('constructor', 'c') + field('a[__proto__]', 'd') + END],
  ['numeric name', file('7', 'a', '1') + file('0[]', 'b', '2') + END],
  ['fields in lists', field('a[]', '1') + field('a[]', '2') + field('a[k]', '3') + END],
];

const filenames: readonly Case[] = [
  ['unix path', file('f', '/etc/dir/a.txt', 'x') + END],
  ['relative path of a folder upload', file('f[]', 'dir/sub/a.txt', 'x') + END],
  ['windows path', file('f', 'C:\\dir\\a.txt', 'x') + END],
  ['path that ends in a separator', file('f', 'dir/', 'x') + END],
  ['mixed separators', file('f', 'a/b\\c', 'x') + file('g', 'a\\b/c', 'x') + END],
  ['dots', file('f', '..', 'x') + file('g', '../../etc/passwd', 'x') + END],
  ['no file chosen', file('f', '', '', 'application/octet-stream') + END],
  ['empty name with content', file('f', '', 'content') + END],
  ['empty file', file('f', 'empty', '') + END],
  ['escaped quotes', raw('form-data; name="f"; filename="a\\"b.txt"') + END],
  ['escaped backslash', raw('form-data; name="f"; filename="a\\\\b.txt"') + END],
  ['single quotes', raw("form-data; name='f'; filename='a b.txt'") + END],
  ['single quote inside', raw('form-data; name="f"; filename="it\'s.txt"') + END],
  ['no quotes', raw('form-data; name=f; filename=a.txt') + END],
  ['no quotes and a space', raw('form-data; name=f; filename=a b.txt') + END],
  ['unclosed quote', raw('form-data; name="f"; filename="a.txt') + END],
  ['semicolon in quotes', raw('form-data; name="f"; filename="a;b.txt"') + END],
  ['equals in quotes', raw('form-data; name="f"; filename="a=b.txt"') + END],
  ['spaces around', raw('  form-data ;  name = "f" ;  filename="a.txt"') + END],
  ['space before value', raw('form-data; name= "f"; filename= "a.txt"') + END],
  ['percent escapes stay', raw('form-data; name="f%20g"; filename="a%20b"') + END],
  ['extended filename', raw('form-data; name="f"; filename*=UTF-8\'\'a%20b') + END],
  ['both filenames', raw('form-data; name="f"; filename="a"; filename*=UTF-8\'\'b') + END],
  ['upper case', raw('FORM-DATA; NAME="f"; FILENAME="a"') + END],
  ['twice name and filename', raw('form-data; name="f"; name="g"; filename="a"; filename="b"') + END],
  ['several separators', raw('form-data;; name=="f";;filename=="a"') + END],
  ['utf-8', file('f\xc3\xa9', '\xc3\xa9.txt', 'x') + END],
  ['not utf-8', file('f\xe9', '\xe9.txt', '\xff\xfe') + field('\xe8', '\xe9') + END],
  ['NUL in name', file('f\0g', 'a', 'x') + END],
  ['long filename', file('f', `${long(300)}.txt`, 'x') + END],
  ['very long filename', file('f', `${long(6000)}.txt`, 'x') + END],
  ['very long field name', field(long(6000), 'x') + END],
];

const headers: readonly Case[] = [
  ['no content type', raw('form-data; name="f"; filename="a"') + END],
  ['type with parameters', file('f', 'a', 'x', 'text/plain; charset=utf-8') + END],
  ['type with spaces', file('f', 'a', 'x', '  text/plain  ') + END],
  [
    'header names of any case',
    part('CONTENT-DISPOSITION: form-data; name="f"; filename="a"\r\ncontent-type: a/b', 'x') + END,
  ],
  ['folded header', part('Content-Disposition: form-data;\r\n name="f"; filename="a"', 'x') + END],
  [
    'folded with tab',
    part('Content-Disposition: form-data; name="f";\r\n\tfilename="a"\r\nContent-Type: a/b', 'x') + END,
  ],
  ['line without colon', part('Content-Disposition: form-data; name="f"\r\nnonsense', 'x') + END],
  ['line without colon first', part('nonsense\r\nContent-Disposition: form-data; name="f"', 'x') + END],
  [
    'disposition twice',
    part('Content-Disposition: form-data; name="f"\r\nContent-Disposition: form-data; name="g"', 'x') + END,
  ],
  ['space before colon', part('Content-Disposition : form-data; name="f"', 'x') + field('g', '1') + END],
  ['no disposition', part('Content-Type: text/plain', 'x') + field('g', '1') + END],
  ['no headers', `--xyz\r\n\r\nx\r\n${field('g', '1')}${END}`],
  ['no name and no filename', raw('form-data') + field('g', '1') + END],
  ['other parameters only', raw('form-data; foo="bar"') + field('g', '1') + END],
  ['anonymous file', raw('form-data; filename="a"') + raw('form-data; filename="b"') + END],
  ['anonymous and empty', raw('form-data; filename=""', '') + END],
  ['empty name', field('', 'x') + file('', 'a', 'x') + field('g', '1') + END],
  ['disposition without type', part('Content-Disposition: name="f"', 'x') + END],
  ['bare line feeds', '--xyz\nContent-Disposition: form-data; name="f"; filename="a"\n\nhello\n--xyz--\n'],
  [
    'content type of a field',
    part('Content-Disposition: form-data; name="f"\r\nContent-Type: application/json', '{}') + END,
  ],
  [
    'transfer encoding is ignored',
    part('Content-Disposition: form-data; name="f"\r\nContent-Transfer-Encoding: base64', 'YQ==') + END,
  ],
];

const limits: readonly Case[] = [
  [
    'larger than upload_max_filesize',
    file('f', 'a', long(101)) + file('g', 'b', long(100)) + END,
    { upload_max_filesize: '100' },
  ],
  [
    'upload_max_filesize with a suffix',
    file('f', 'a', long(1025)) + file('g', 'b', long(1024)) + END,
    { upload_max_filesize: '1K' },
  ],
  ['upload_max_filesize 0 is none', file('f', 'a', long(5000)) + END, { upload_max_filesize: '0' }],
  ['MAX_FILE_SIZE', field('MAX_FILE_SIZE', '10') + file('f', 'a', long(11)) + file('g', 'b', long(10)) + END],
  ['MAX_FILE_SIZE in lower case', field('max_file_size', '10') + file('f', 'a', long(11)) + END],
  ['MAX_FILE_SIZE after the file', file('f', 'a', long(11)) + field('MAX_FILE_SIZE', '10') + END],
  ['MAX_FILE_SIZE no number', field('MAX_FILE_SIZE', 'x') + file('f', 'a', long(11)) + END],
  ['MAX_FILE_SIZE negative', field('MAX_FILE_SIZE', '-5') + file('f', 'a', long(11)) + END],
  ['MAX_FILE_SIZE with rest', field('MAX_FILE_SIZE', ' 10abc') + file('f', 'a', long(11)) + END],
  [
    'both limits, small step',
    field('MAX_FILE_SIZE', '10') + file('f', 'a', long(200)) + END,
    { upload_max_filesize: '100' },
  ],
  [
    'both limits, form first',
    field('MAX_FILE_SIZE', '1000') + file('f', 'a', long(20_000)) + END,
    { upload_max_filesize: '8000' },
  ],
  [
    'both limits, ini first',
    field('MAX_FILE_SIZE', '9000') + file('f', 'a', long(20_000)) + END,
    { upload_max_filesize: '6000' },
  ],
  [
    'max_file_uploads',
    file('a', 'a', '1') + file('b', 'b', '2') + file('c', 'c', '3') + field('d', '4') + END,
    { max_file_uploads: '2' },
  ],
  ['max_file_uploads 0', file('a', 'a', '1') + field('d', '4') + END, { max_file_uploads: '0' }],
  [
    'max_file_uploads, none chosen do not count',
    file('a', '', '') + file('b', 'b', '2') + file('c', '', '') + END,
    { max_file_uploads: '1' },
  ],
  ['file_uploads off', file('a', 'a', '1') + field('d', '4') + END, { file_uploads: '0' }],
  [
    'max_multipart_body_parts',
    field('a', '1') + file('b', 'b', '2') + field('c', '3') + END,
    { max_multipart_body_parts: '2' },
  ],
  [
    'max_multipart_body_parts by default',
    field('a', '1') + field('b', '2') + field('c', '3') + END,
    { max_input_vars: '1', max_file_uploads: '1' },
  ],
  [
    'max_input_vars',
    field('a', '1') + field('b', '2') + field('c', '3') + file('f', 'f', '4') + END,
    { max_input_vars: '2' },
  ],
  [
    'max_input_nesting_level',
    field('a[b][c][d]', '1') + field('e', '2') + file('f[a][b]', 'x', '1') + END,
    { max_input_nesting_level: '2' },
  ],
  ['post_max_size', field('a', '1') + END, { post_max_size: '20' }],
  ['post_max_size 0 is none', field('a', '1') + END, { post_max_size: '0' }],
  [
    'no temporary folder',
    file('a', 'a', '1') + field('b', '2') + END,
    { upload_tmp_dir: '/nonexistent', sys_temp_dir: '/nonexistent' },
  ],
  ['reading disabled', field('a', '1') + END, { enable_post_data_reading: '0' }],
];

const brackets: readonly Case[] = [
  ['unclosed bracket', field('a[b', '1') + file('f[', 'a', '1') + END],
  ['closed without opening', field('a]', '1') + file('f]', 'a', '1') + END],
  ['text after bracket', field('a[b]c', '1') + file('f[b]c', 'a', '1') + END],
  ['nested brackets', field('a[b[c]]', '1') + file('f[b[c]]', 'a', '1') + END],
  ['leading bracket', field('[a]', '1') + file('[f]', 'a', '1') + END],
  // After a file whose brackets do not match PHP takes no more files, and all fields.
  ...['a[x', 'p[q]r', 'p]', 'a[[b]', 'a[b]]', ']a', '[a', 'a]b[', 'a[]b', 'a[b]x[c]'].map(
    (name): Case => [
      `files around one named ${name}`,
      file('first', 'a', '1') + file(name, 'b', '2') + file('after', 'c', '3') + field('p', '4') + END,
    ],
  ),
  ['a field whose brackets do not match, before a file', field('a[x', '1') + file('f', 'a', '2') + END],
  ['an empty file whose brackets do not match', file('a[x', '', '') + file('f', 'a', '2') + END],
  ['bracket with space', field('a[ ]', '1') + file('f[ ]', 'a', '1') + END],
  ['empty then key', file('f[][x]', 'a', '1') + file('f[][x]', 'b', '2') + END],
];

const ends: readonly Case[] = [
  ['preamble', `preamble\r\n${field('a', '1')}${END}`],
  ['epilogue', `${field('a', '1')}${END}epilogue\r\n${field('b', '2')}`],
  ['no closing boundary', field('a', '1')],
  ['field cut off', '--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc'],
  ['file cut off', '--xyz\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabc'],
  ['cut in the boundary', '--xyz\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabc\r\n--xy'],
  ['cut in the headers', '--xyz\r\nContent-Disposition: form-data; name="f"'],
  ['cut after the headers', '--xyz\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n'],
  ['cut after a header line', '--xyz\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n'],
  ['boundary without line end', `${field('a', '1')}--xyz--`],
  ['empty body', ''],
  ['only the end', END],
  ['boundary never comes', 'a=1&b=2'],
  ['boundary line with spaces', field('a', '1').replace('--xyz\r', '--xyz \r') + field('b', '2') + END],
  ['boundary-like text in a value', field('a', '--xyz') + field('b', 'x\r\n--xy\r\ny') + END],
  ['longer boundary ends the value', field('a', 'x\r\n--xyzw\r\ny') + field('b', '2') + END],
  ['longer boundary ends the file', file('f', 'a', 'x\r\n--xyzw\r\ny') + field('b', '2') + END],
  ['line ends in a file', file('f', 'a', '\r\n\r\na\nb\r\n\r\n') + END],
  ['trailing CR', file('f', 'a', 'abc\r') + field('b', 'x\r\r') + END],
  ['leading line feed', file('f', 'a', '\nabc') + END],
  ['binary with NUL', file('f', 'a', '\0\x01\xff\0') + field('b', 'a\0b') + END],
];

const boundaries: readonly Case[] = [
  ['quoted boundary', field('a', '1') + END, {}, 'multipart/form-data; boundary="xyz"'],
  ['boundary and charset', field('a', '1') + END, {}, 'multipart/form-data; boundary=xyz; charset=utf-8'],
  ['boundary with comma', field('a', '1') + END, {}, 'multipart/form-data; boundary=xyz, foo'],
  ['upper case boundary word', field('a', '1') + END, {}, 'Multipart/Form-Data; BOUNDARY=xyz'],
  ['no boundary', field('a', '1') + END, {}, 'multipart/form-data'],
  ['boundary without equals', field('a', '1') + END, {}, 'multipart/form-data; boundary'],
  ['empty boundary', field('a', '1') + END, {}, 'multipart/form-data; boundary='],
  ['unclosed boundary quote', field('a', '1') + END, {}, 'multipart/form-data; boundary="xyz'],
  ['wrong boundary', field('a', '1') + END, {}, 'multipart/form-data; boundary=abc'],
  ['space in boundary', field('a', '1') + END, {}, 'multipart/form-data; boundary=xyz '],
  ['type with comma', field('a', '1') + END, {}, 'multipart/form-data, boundary=xyz'],
  ['other multipart type', field('a', '1') + END, {}, 'multipart/mixed; boundary=xyz'],
  [
    'long boundary',
    field('a', '1').replaceAll('xyz', long(7000)) + file('f', 'n', 'c').replaceAll('xyz', long(7000)),
    {},
    `multipart/form-data; boundary=${long(7000)}`,
  ],
];

/** Sizes around the buffers of PHP (5 KiB) and of ours (64 KiB). */
const sizes: readonly Case[] = [
  5118, 5119, 5120, 5121, 65_400, 65_530, 65_535, 65_536, 65_537, 131_072, 300_000,
].flatMap((size): Case[] => [
  [`file of ${size} bytes`, file('f', 'a', long(size)) + field('b', long(size % 70_000)) + END],
  [`file of ${size} bytes with line ends`, file('f', 'a', `${'x\r\n'.repeat(size / 3)}\r`) + field('b', '2') + END],
]);

const groups = [shapes, filenames, headers, limits, brackets, ends, boundaries, sizes];

export const uploadBodies: readonly UploadBody[] = groups.flat().map(([name, body, ini, contentType]) => {
  return { name, contentType: contentType ?? TYPE, body: bytes(body), ini: ini ?? {} };
});
