<?php // files empty without upload
var_dump($_FILES);
