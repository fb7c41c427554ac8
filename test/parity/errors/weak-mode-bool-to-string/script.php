<?php // weak mode bool to string
echo strlen(true), strlen(false), strlen(12345), strlen(1.5);
