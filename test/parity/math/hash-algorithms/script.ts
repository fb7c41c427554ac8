// hash algorithms
echo(hash('md5', 'a'), ' ', hash('sha1', 'a'), ' ', hash('sha512', ''), ' ', hash('crc32b', 'hello'), ' ', hash_hmac('sha256', 'data', 'key'));
