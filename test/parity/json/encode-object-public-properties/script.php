<?php // encode object public properties
class User { public $name = 'Ann'; public $tags = ['a']; }
echo json_encode(new User());
