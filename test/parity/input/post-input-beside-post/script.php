<?php // post input beside post
echo $_POST['b'], '|', file_get_contents('php://input');
