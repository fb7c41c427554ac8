<?php // b many
for ($i = 0; $i < 60; $i++) header("X-H$i: $i"); //ts: for ($i = 0; $i < 60; $i++) header(`X-H${$i}: ${$i}`);
echo count(headers_list());
