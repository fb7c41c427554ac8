/** Configuration texts for the nginx + PHP-FPM that a recording starts. */

/** A PHP-FPM pool with ini directives of its own, and the case folders it answers for. */
export interface Pool {
  readonly name: string;
  readonly socket: string;
  readonly ini: Readonly<Record<string, string>>;
  readonly folders: readonly string[];
}

/** Directives a script may not set (PHP_INI_PERDIR, PHP_INI_SYSTEM): php_value cannot set them, php_admin_value can. */
const NOT_SCRIPTABLE = new Set([
  'arg_separator.input',
  'auto_append_file',
  'auto_globals_jit',
  'auto_prepend_file',
  'enable_post_data_reading',
  'expose_php',
  'file_uploads',
  'hard_timeout',
  'max_file_uploads',
  'max_multipart_body_parts',
  'max_input_nesting_level',
  'max_input_time',
  'max_input_vars',
  'output_buffering',
  'output_handler',
  'post_max_size',
  'register_argc_argv',
  'request_order',
  'upload_max_filesize',
  'upload_tmp_dir',
  'variables_order',
]);

/** php.ini of the master process. */
export function phpIni(settings: Readonly<Record<string, string>>, home: string): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = "${value}"`);
  return [...lines, `sys_temp_dir = "${home}/tmp"`, `session.save_path = "${home}/tmp"`, ''].join('\n');
}

export function fpmConfig(pools: readonly Pool[], home: string): string {
  const head = `[global]\nerror_log = ${home}/fpm.log\ndaemonize = no\n`;
  return head + pools.map(poolConfig).join('');
}

function poolConfig(pool: Pool): string {
  const directives = Object.entries(pool.ini).map(([name, value]) => {
    const command = NOT_SCRIPTABLE.has(name) ? 'php_admin_value' : 'php_value';
    return `${command}[${name}] = "${value}"`;
  });
  const user = process.getuid?.() === 0 ? ['user = root', 'group = root'] : [];
  return [
    `[${pool.name}]`,
    ...user,
    `listen = ${pool.socket}`,
    'pm = ondemand',
    'pm.max_children = 6',
    'catch_workers_output = yes',
    ...directives,
    '',
  ].join('\n');
}

const FASTCGI_PARAMS = [
  'QUERY_STRING $query_string',
  'REQUEST_METHOD $request_method',
  'CONTENT_TYPE $content_type',
  'CONTENT_LENGTH $content_length',
  'SCRIPT_FILENAME $document_root$fastcgi_script_name',
  'SCRIPT_NAME $fastcgi_script_name',
  'PATH_INFO $fastcgi_path_info',
  'REQUEST_URI $request_uri',
  'DOCUMENT_URI $document_uri',
  'DOCUMENT_ROOT $document_root',
  'SERVER_PROTOCOL $server_protocol',
  'REQUEST_SCHEME $scheme',
  'HTTPS $https if_not_empty',
  'GATEWAY_INTERFACE CGI/1.1',
  'SERVER_SOFTWARE nginx/$nginx_version',
  'REMOTE_ADDR $remote_addr',
  'REMOTE_PORT $remote_port',
  'REMOTE_USER $remote_user',
  'SERVER_ADDR $server_addr',
  'SERVER_PORT $server_port',
  'SERVER_NAME $server_name',
  'REDIRECT_STATUS 200',
];

/** nginx passes bytes on as they come (fastcgi_buffering off): what PHP does is what the client sees. */
export function nginxConfig(pools: readonly Pool[], place: { home: string; root: string; port: number }): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const locations = pools.flatMap((pool) => pool.folders.map((folder) => location(folder, pool.socket)));
  return [
    'daemon off;',
    'worker_processes 1;',
    `pid ${place.home}/nginx.pid;`,
    `error_log ${place.home}/nginx.log;`,
    process.getuid?.() === 0 ? 'user root;' : '',
    'events { worker_connections 512; }',
    'http {',
    '  access_log off;',
    '  client_max_body_size 100m;',
    ...temporary.map((name) => `  ${name}_temp_path ${place.home}/${name};`),
    ...FASTCGI_PARAMS.map((parameter) => `  fastcgi_param ${parameter};`),
    '  fastcgi_buffering off;',
    '  fastcgi_split_path_info ^(.+?\\.php)(/.*)$;',
    '  server {',
    `    listen 127.0.0.1:${place.port};`,
    '    server_name parity.test;',
    `    root ${place.root};`,
    ...locations,
    '  }',
    '}',
    '',
  ].join('\n');
}

function location(folder: string, socket: string): string {
  return `    location ^~ /${folder}/ { fastcgi_pass unix:${socket}; }`;
}
