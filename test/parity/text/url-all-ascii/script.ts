// url all ascii
let all = '';
for (let i = 0; i < 128; i++) { all += chr(i); }
echo(urlencode(all), '\n', rawurlencode(all));
