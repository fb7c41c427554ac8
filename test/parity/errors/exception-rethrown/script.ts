// exception rethrown
try { try { throw new Exception('a'); } catch (e) { throw new LogicException('b', 1, e); } } catch (e) { echo(e.message, e.getCode()); }
