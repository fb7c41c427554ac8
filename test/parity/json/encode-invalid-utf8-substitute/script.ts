// encode invalid utf8 substitute
echo(json_encode('bad \udcff byte', JSON_INVALID_UTF8_SUBSTITUTE), json_encode('bad \udcff byte', JSON_INVALID_UTF8_IGNORE));
