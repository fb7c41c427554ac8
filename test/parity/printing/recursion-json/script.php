<?php // recursion json
class Node { public $next; }
$node = new Node();
$node->next = $node;
var_dump(json_encode($node), json_last_error_msg());
