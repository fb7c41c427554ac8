// json exception
try { json_decode('{bad', false, 512, JSON_THROW_ON_ERROR); } catch (e) { if (!(e instanceof JsonException)) throw e; echo(get_class(e), e.getMessage(), e.getCode(), e instanceof Exception ? 'X' : '', "\n"); }
json_encode(NAN, JSON_THROW_ON_ERROR);
