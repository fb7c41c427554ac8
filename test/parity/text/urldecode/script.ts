// urldecode
echo(urldecode('a+b%20c%26d%zz%'), '|', rawurldecode('a+b%20c%2Bd'));
