// base conversions
echo(dechex(255), hexdec('ff'), bindec('1010'), decbin(10), octdec('17'), decoct(15), base_convert('ff', 16, 2));
