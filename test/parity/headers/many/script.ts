// b many
let $i; for ($i = 0; $i < 60; $i++) header(`X-H${$i}: ${$i}`);
echo(count(headers_list()));
