// b all codes
let $out, $c; $out = [];
for (const $c of [100, 102, 103, 199, 207, 208, 226, 299, 306, 402, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499, 506, 507, 508, 510, 511, 599, 600, 999]) { http_response_code($c); $out.push(http_response_code()); }
http_response_code(207);
echo(implode(",", $out));
