/** Parameters of PDO's methods, in the words of calls/signatures.ts (ext/pdo/*.stub.php). */
import { MethodSignatures } from '../../calls/checked-methods.ts';
import { lazy } from '../../engine/lazy.ts';

export const pdoSignatures = lazy(
  () =>
    new MethodSignatures('PDO', {
      __construct: 'string $dsn, ?string $username =, ?string $password =, ?array $options =',
      beginTransaction: '',
      commit: '',
      errorCode: '',
      errorInfo: '',
      exec: 'string $statement',
      getAttribute: 'int $attribute',
      inTransaction: '',
      lastInsertId: '?string $name =',
      prepare: 'string $query, array $options =',
      query: 'string $query, ?int $fetchMode =, mixed ...$fetchModeArgs',
      quote: 'string $string, int $type =',
      rollBack: '',
      setAttribute: 'int $attribute, mixed $value',
    }),
);

export const statementSignatures = lazy(
  () =>
    new MethodSignatures('PDOStatement', {
      bindColumn: 'string|int $column, mixed $var, int $type =, int $maxLength =, mixed $driverOptions =',
      bindParam: 'string|int $param, mixed $var, int $type =, int $maxLength =, mixed $driverOptions =',
      bindValue: 'string|int $param, mixed $value, int $type =',
      closeCursor: '',
      columnCount: '',
      debugDumpParams: '',
      errorCode: '',
      errorInfo: '',
      execute: '?array $params =',
      fetch: 'int $mode =, int $cursorOrientation =, int $cursorOffset =',
      fetchAll: 'int $mode =, mixed ...$args',
      fetchColumn: 'int $column =',
      fetchObject: 'mixed $class =, array $constructorArgs =',
      getAttribute: 'int $name',
      getColumnMeta: 'int $column',
      nextRowset: '',
      rowCount: '',
      setAttribute: 'int $attribute, mixed $value',
      setFetchMode: 'int $mode, mixed ...$args',
    }),
);
