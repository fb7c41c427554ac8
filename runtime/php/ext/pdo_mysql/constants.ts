/** PDO::MYSQL_ATTR_* (ext/pdo_mysql/php_pdo_mysql_int.h). */

export const MysqlAttribute = {
  useBufferedQuery: 1000,
  localInfile: 1001,
  initCommand: 1002,
  compress: 1003,
  directQuery: 1004,
  foundRows: 1005,
  ignoreSpace: 1006,
  sslKey: 1007,
  sslCert: 1008,
  sslCa: 1009,
  sslCapath: 1010,
  sslCipher: 1011,
  serverPublicKey: 1012,
  multiStatements: 1013,
  sslVerifyServerCert: 1014,
  localInfileDirectory: 1015,
} as const;

export const PDO_MYSQL_CONSTANTS: Readonly<Record<string, number>> = {
  MYSQL_ATTR_USE_BUFFERED_QUERY: 1000,
  MYSQL_ATTR_LOCAL_INFILE: 1001,
  MYSQL_ATTR_INIT_COMMAND: 1002,
  MYSQL_ATTR_COMPRESS: 1003,
  MYSQL_ATTR_DIRECT_QUERY: 1004,
  MYSQL_ATTR_FOUND_ROWS: 1005,
  MYSQL_ATTR_IGNORE_SPACE: 1006,
  MYSQL_ATTR_SSL_KEY: 1007,
  MYSQL_ATTR_SSL_CERT: 1008,
  MYSQL_ATTR_SSL_CA: 1009,
  MYSQL_ATTR_SSL_CAPATH: 1010,
  MYSQL_ATTR_SSL_CIPHER: 1011,
  MYSQL_ATTR_SERVER_PUBLIC_KEY: 1012,
  MYSQL_ATTR_MULTI_STATEMENTS: 1013,
  MYSQL_ATTR_SSL_VERIFY_SERVER_CERT: 1014,
  MYSQL_ATTR_LOCAL_INFILE_DIRECTORY: 1015,
};
