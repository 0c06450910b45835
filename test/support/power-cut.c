/*
 * Loaded before the C library: keeps in POWER_CUT_DISK what a disk holds that loses everything not synced. Each fsync or fdatasync of a
 * file below POWER_CUT_FROM copies that file, each of a folder removes what was removed there; what was never synced is not there after
 * the "power cut".
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static void make_folders(char *path) {
  for (char *at = path + 1; *at; at++) {
    if (*at != '/') continue;
    *at = 0;
    mkdir(path, 0700);
    *at = '/';
  }
}

/* Files of a synced folder that are gone are gone from the disk. */
static void forget(const char *folder, const char *copy) {
  char original[PATH_MAX], kept[PATH_MAX];
  struct stat info;
  DIR *list = opendir(copy);
  if (!list) return;
  for (struct dirent *entry; (entry = readdir(list));) {
    if (snprintf(original, sizeof original, "%s/%s", folder, entry->d_name) >= (int)sizeof original) continue;
    if (snprintf(kept, sizeof kept, "%s/%s", copy, entry->d_name) >= (int)sizeof kept) continue;
    if (lstat(kept, &info) == 0 && S_ISREG(info.st_mode) && lstat(original, &info) != 0) unlink(kept);
  }
  closedir(list);
}

static void keep(int fd) {
  const char *from = getenv("POWER_CUT_FROM"), *disk = getenv("POWER_CUT_DISK");
  char link[64], path[PATH_MAX], copy[PATH_MAX], part[PATH_MAX];
  struct stat info;
  if (!from || !disk || fstat(fd, &info) != 0) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  if (S_ISDIR(info.st_mode)) strncat(path, "/", sizeof path - strlen(path) - 1);
  if (strncmp(path, from, strlen(from)) != 0) return;
  snprintf(copy, sizeof copy, "%s%s", disk, path + strlen(from));
  if (snprintf(part, sizeof part, "%s.part", copy) >= (int)sizeof part) return;
  pthread_mutex_lock(&one_at_a_time);
  make_folders(copy);
  if (S_ISDIR(info.st_mode)) {
    forget(path, copy);
    pthread_mutex_unlock(&one_at_a_time);
    return;
  }
  int in = open(path, O_RDONLY), out = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  char buffer[65536];
  for (ssize_t size; in >= 0 && out >= 0 && (size = read(in, buffer, sizeof buffer)) > 0;)
    if (write(out, buffer, size) != size) break;
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  rename(part, copy);
  pthread_mutex_unlock(&one_at_a_time);
}

int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}

int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}
