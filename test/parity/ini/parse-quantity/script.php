<?php // parse quantity
foreach (['1', '1K', '1k', '2M', '1G', '0x10', '0b11', '0o17', '017', '-1', '-2K', '+3', ' 4 ', '', '5 K'] as $q) { var_dump(ini_parse_quantity($q)); }
