/** mysqli on MariaDB: the same scripts here and in PHP, on the same server. */
import { describe } from 'vitest';
import { startMariadb } from '../support/servers/mariadb.ts';
import { isMissing } from '../support/servers/requirements.ts';
import { sideBySide } from '../support/side-by-side.ts';

describe.skipIf(isMissing('mariadbd', 'php'))('mysqli on MariaDB', () => {
  sideBySide('mysqli', { start: startMariadb, extensions: ['mysqlnd', 'mysqli'] });
});
