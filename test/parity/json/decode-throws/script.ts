// decode throws
try { json_decode('[1,', false, 512, JSON_THROW_ON_ERROR); } catch (e) { echo(e.message, json_last_error()); }
