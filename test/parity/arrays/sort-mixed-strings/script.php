<?php // sort mixed strings
$list = ['10', '9', '1e1', 'x', '2']; sort($list); echo json_encode($list);
sort($list, SORT_STRING); echo json_encode($list);
