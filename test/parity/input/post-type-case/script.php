<?php // c post type case
var_dump($_POST);
