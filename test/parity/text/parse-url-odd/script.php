<?php // parse url odd
foreach (['http://h:80', 'http://h:0/', 'http://h:99999/', 'x:80', 'x:y', '/a:80', 'a/b', '?q', '#f', 'http://u@h', 'http://u:@h/', 'http://[::1]:8080/p', 'mailto:a@b.c', 'file:///etc/x', 'http://h?q#f', 'http://h#f?q', '//u:p@h:1/x', '', 'http://', 'http:/x', '/x?a=b:c', 'tel:+1-2'] as $url) { echo $url, ' ', json_encode(parse_url($url)), "\n"; }
