/** Configuration texts of the PHP peers: access logs off, opcode cache on, connections kept alive, as in production. */

/** The same for every way to run PHP. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'opcache.enable': '1',
  'opcache.validate_timestamps': '1',
  'opcache.revalidate_freq': '2',
  output_buffering: '0',
  post_max_size: '8M',
  upload_max_filesize: '8M',
};

export const PHP_DIRECTIVES: readonly string[] = Object.entries(DIRECTIVES).flatMap(([name, value]) => [
  '-d',
  `${name}=${value}`,
]);

const KEPT_ALIVE_REQUESTS = 10_000_000;

export interface Place {
  /** Folder for sockets and temporary files. */
  readonly home: string;
  readonly root: string;
  readonly port: number;
}

const isRoot = process.getuid?.() === 0;

export function fpmConfig(home: string, children: number): string {
  return [
    '[global]',
    `error_log = ${home}/fpm.log`,
    'daemonize = no',
    '[bench]',
    ...(isRoot ? ['user = root', 'group = root'] : []),
    `listen = ${home}/fpm.sock`,
    'listen.backlog = 4096',
    'pm = static',
    `pm.max_children = ${children}`,
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
  'REQUEST_URI $request_uri',
  'DOCUMENT_URI $document_uri',
  'DOCUMENT_ROOT $document_root',
  'SERVER_PROTOCOL $server_protocol',
  'REQUEST_SCHEME $scheme',
  'GATEWAY_INTERFACE CGI/1.1',
  'SERVER_SOFTWARE nginx/$nginx_version',
  'REMOTE_ADDR $remote_addr',
  'REMOTE_PORT $remote_port',
  'SERVER_ADDR $server_addr',
  'SERVER_PORT $server_port',
  'SERVER_NAME $server_name',
  'REDIRECT_STATUS 200',
];

export function nginxConfig({ home, root, port }: Place): string {
  return [
    'daemon off;',
    'worker_processes auto;',
    `pid ${home}/nginx.pid;`,
    `error_log ${home}/nginx.log;`,
    isRoot ? 'user root;' : '',
    'events { worker_connections 4096; }',
    'http {',
    '  access_log off;',
    `  keepalive_requests ${KEPT_ALIVE_REQUESTS};`,
    '  client_max_body_size 100m;',
    '  client_body_buffer_size 2m;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${home}/${name};`),
    ...FASTCGI_PARAMS.map((parameter) => `  fastcgi_param ${parameter};`),
    '  server {',
    `    listen 127.0.0.1:${port} backlog=4096;`,
    '    server_name bench.test;',
    `    root ${root};`,
    `    location ~ \\.php$ { fastcgi_pass unix:${home}/fpm.sock; }`,
    '  }',
    '}',
    '',
  ].join('\n');
}

const APACHE_MODULES = ['mpm_prefork', 'authz_core'];

export function apacheConfig({ home, root, port }: Place, children: number): string {
  const modules = '/usr/lib/apache2/modules';
  return [
    'ServerRoot /usr/lib/apache2',
    'ServerName bench.test',
    `PidFile ${home}/apache.pid`,
    `ErrorLog ${home}/apache.log`,
    `DefaultRuntimeDir ${home}`,
    `Mutex file:${home}`,
    `Listen 127.0.0.1:${port}`,
    ...(isRoot ? ['User www-data', 'Group www-data'] : []),
    ...APACHE_MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    `LoadModule php_module ${modules}/libphp8.2.so`,
    // A process keeps its connection: fewer processes than connections would leave clients waiting.
    `StartServers ${Math.max(children, 64)}`,
    `MinSpareServers 1`,
    `MaxSpareServers 128`,
    `MaxRequestWorkers 128`,
    'KeepAlive On',
    `MaxKeepAliveRequests 0`,
    `DocumentRoot ${root}`,
    '<FilesMatch "\\.php$">',
    '  SetHandler application/x-httpd-php',
    '</FilesMatch>',
    // Debian's php.ini has the opcode cache on; it cannot be set for a folder.
    ...Object.entries(DIRECTIVES)
      .filter(([name]) => !name.startsWith('opcache.'))
      .map(([name, value]) => `php_admin_value ${name} "${value}"`),
    '',
  ].join('\n');
}
