<?php // print r list of maps
print_r([['id' => 1, 'ok' => true], ['id' => 2, 'ok' => false, 'note' => null]]);
