// encode throws
try { json_encode('\udcff', JSON_THROW_ON_ERROR); } catch (e) { echo(e.name, ' ', e.message); }
